package jp.kasane.admin.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands about a town's export and its leaving have in common: their options, and how they speak. */
abstract class TransferCommand implements Runnable {

    @Mixin
    final TransferOptions options = new TransferOptions();

    @ParentCommand
    private TenantCommand tenants = new TenantCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    final void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(tenants.words().say(key, arguments));
    }

    final Desk desk() {
        return new Desk(tenants.words(), spec.commandLine().getOut());
    }
}
