package jp.kasane.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.kasane.launcher.LauncherSecrets.Account;

/**
 * Writes what each of the two applications needs to know, and no more: web-ui never sees the credentials that make towns.
 * Written anew at every start, so that changed ports and passwords reach them.
 */
final class ConfigFiles {
    private ConfigFiles() {}

    static void write(DataFolder data, Settings settings, LauncherSecrets secrets) {
        PrivateFiles.write(data.webConfig(), PropertiesText.of(web(data, settings, secrets)));
        PrivateFiles.write(data.adminConfig(), PropertiesText.of(admin(data, settings, secrets)));
    }

    private static Map<String, String> web(DataFolder data, Settings settings, LauncherSecrets secrets) {
        return shared(data, settings, secrets, Account.WEB);
    }

    private static Map<String, String> admin(DataFolder data, Settings settings, LauncherSecrets secrets) {
        Map<String, String> values = shared(data, settings, secrets, Account.ADMIN);
        values.put("kasane.control.owner.user", Account.OWNER.user());
        values.put("kasane.control.owner.password", secrets.password(Account.OWNER));
        values.put("kasane.provision.embedded.host", "127.0.0.1");
        values.put(
                "kasane.provision.embedded.port",
                Integer.toString(settings.database().number()));
        values.put("kasane.provision.embedded.user", Account.PROVISION.user());
        values.put("kasane.provision.embedded.password", secrets.password(Account.PROVISION));
        values.put("kasane.backup.user", Account.BACKUP.user());
        values.put("kasane.backup.password", secrets.password(Account.BACKUP));
        values.put("kasane.seal.user", Account.SEAL.user());
        values.put("kasane.seal.password", secrets.password(Account.SEAL));
        values.put("kasane.runtime", settings.runtime().toString());
        values.put("kasane.identity.admin.client", KeycloakServer.ADMIN_CLIENT);
        values.put("kasane.identity.admin.secret", secrets.identityClientSecret());
        if (settings.demo()) {
            values.put("kasane.demo.password", secrets.demoPassword());
        }
        return values;
    }

    private static Map<String, String> shared(
            DataFolder data, Settings settings, LauncherSecrets secrets, Account account) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kasane.mode", settings.demo() ? "demo" : "production");
        settings.secondFactor().ifPresent(demanded -> values.put("kasane.second.factor", demanded));
        values.put("kasane.public.url", settings.publicUrl());
        values.put("kasane.identity.url", settings.identityUrl());
        values.put("kasane.data", data.root().toString());
        values.put("kasane.keyring", data.keyring().toString());
        if (settings.demo()) {
            values.put("kasane.outbox.url", settings.outboxUrl());
        }
        values.put(
                "kasane.control.url",
                "jdbc:mysql://127.0.0.1:" + settings.database().number() + "/kasane_control");
        values.put("kasane.control.user", account.user());
        values.put("kasane.control.password", secrets.password(account));
        values.putAll(settings.mailServer().settings());
        return values;
    }
}
