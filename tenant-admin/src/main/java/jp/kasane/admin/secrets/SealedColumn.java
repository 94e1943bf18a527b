package jp.kasane.admin.secrets;

import java.util.List;
import java.util.function.Function;
import jp.kasane.admin.seal.AnchorKeys;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.prefecture.feeds.Feeds;

/**
 * A column of the control database whose values are sealed; a test finds every one there is.
 *
 * @param key the column that names the row
 * @param purpose what a value is sealed for, by its row's key
 */
record SealedColumn(String table, String key, String column, Function<String, String> purpose) {

    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("tenant", "code", "database_password", SealedColumn::ofTown),
            new SealedColumn("tenant", "code", "next_database_password", SealedColumn::ofTown),
            new SealedColumn("prefecture", "code", "client_secret", IdentityClients::purpose),
            new SealedColumn("prefecture", "code", "next_client_secret", IdentityClients::purpose),
            new SealedColumn("mail_setting", "prefecture_code", "password", MailServers::purpose),
            new SealedColumn("dispatch_adviser", "id", "feed_url", Feeds::purpose),
            new SealedColumn("signing_key", "name", "private_key", SigningKey::purpose),
            new SealedColumn("anchor_key", "id", "private_key", AnchorKeys::purpose),
            new SealedColumn("web_session", "id_hash", "id_token", hash -> Sessions.ID_TOKEN),
            new SealedColumn("sign_in", "state_hash", "code_verifier", hash -> SignIns.VERIFIER),
            new SealedColumn("sign_in", "state_hash", "return_to", hash -> SignIns.RETURN_TO));

    private static String ofTown(String code) {
        return "tenant:" + code + ":database";
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
