package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.registry.Prefectures;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prefectures: the first thing an installation needs, before anybody can sign in. */
@Command(name = "prefecture", mixinStandardHelpOptions = true, description = "Prefectures: prepare.")
final class PrefectureCommand {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "prepare", description = "Makes the prefecture that a YAML or JSON file describes.")
    void prepare(@Parameters(paramLabel = "FILE", description = "code, firstAdministrator") Path file) {
        OrderFile order = OrderFile.read(file);
        LocalGovernment prefecture = prefecture(file, order.code());
        FirstAdministrator administrator = administrator(file, order);
        String code = prefecture.code().value();
        try (Desk desk = new Desk(main.words(), spec.commandLine().getOut())) {
            Enqueued answer =
                    desk.prefectures().prepare(new Prefectures.Order(code, prefecture.name(), administrator, true));
            if (!(answer instanceof Enqueued.Accepted accepted)) {
                throw new Refusal("job.under.way", code);
            }
            desk.follow(Place.prefecture(code), accepted.jobId());
        }
    }

    private static LocalGovernment prefecture(Path file, String typed) {
        if (MunicipalityCode.parse(typed) instanceof CodeReading.Read read
                && read.code().isPrefecture()) {
            return MunicipalityDirectory.bundled()
                    .find(read.code())
                    .orElseThrow(() -> new Refusal("prefecture.unknown", file, typed));
        }
        throw new Refusal("prefecture.unknown", file, typed);
    }

    private static FirstAdministrator administrator(Path file, OrderFile order) {
        String name = order.text("firstAdministrator", "name");
        String email = order.text("firstAdministrator", "email");
        String username = order.text("firstAdministrator", "username");
        try {
            return new FirstAdministrator(Ids.next(), name, email, username);
        } catch (IllegalArgumentException e) {
            throw new Refusal("file.administrator", file);
        }
    }
}
