package jp.kasane.web.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.succession.Merger;
import jp.kasane.kernel.succession.Successions;
import jp.kasane.kernel.succession.TownName;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** Puts a town's names and merger into words. */
record SuccessionDrawing(PrefectureVisit visit, Tenant town, Successions successions, TownRegister register) {

    /** A field that does not do, and the words that say why. */
    record Wrong(String field, String key) {
        static Wrong at(String field) {
            return new Wrong(field, "succession.wrong." + field);
        }
    }

    SuccessionPage page(Typed said, Typed typed, Optional<Wrong> wrong) {
        Optional<Merger> merger = successions.mergerOf(town.code());
        boolean open = town.state() == Tenant.State.ACTIVE || town.state() == Tenant.State.SUSPENDED;
        boolean planned = merger.filter(one -> one.on().isAfter(today())).isPresent();
        return new SuccessionPage(
                told(said),
                successions.names(town.code()).stream().map(this::row).toList(),
                merger.map(one -> words("succession.merger.into", one.successor(), one.on())),
                successions.predecessorsOf(town.code()).stream()
                        .map(one -> words("succession.merger.from", one.predecessor(), one.on()))
                        .toList(),
                visit.href("towns/" + town.code() + "/succession"),
                visit.may(Right.TOWN_ONBOARD) && open,
                planned,
                fields(typed, wrong, "name", "kana", "from", "renameWhy"),
                merger.isPresent() ? List.of() : fields(typed, wrong, "successor", "on", "mergeWhy"),
                planned ? fields(typed, wrong, "withdrawWhy") : List.of());
    }

    private List<Field> fields(Typed typed, Optional<Wrong> wrong, String... names) {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            Field field = Field.of(name, visit.t("succession.field." + name))
                    .mandatory()
                    .value(typed.of(name));
            boolean hinted = visit.visit().messages().has("succession.hint." + name);
            Field shown = hinted ? field.hint(visit.t("succession.hint." + name)) : field;
            fields.add(wrong.filter(one -> one.field().equals(name))
                    .map(one -> shown.error(visit.t(one.key())))
                    .orElse(shown));
        }
        return fields;
    }

    private SuccessionPage.NameRow row(TownName name) {
        boolean first = name.from().equals(TownName.REGISTERED);
        return new SuccessionPage.NameRow(
                first ? visit.t("succession.from.first") : day(name.from()),
                name.name(),
                name.kana(),
                name.from().isAfter(today()),
                name.from().toString());
    }

    private String words(String key, String code, LocalDate on) {
        String name = register.tenant(visit.prefecture().code(), code)
                .map(Tenant::name)
                .orElse(code);
        return visit.t(key, name, code, day(on));
    }

    private Frame told(Typed said) {
        Frame frame = visit.shownAt("towns/" + town.code() + "/succession")
                .frame(visit.t("succession.title"), new Link(town.name(), visit.href("towns/" + town.code())));
        return Said.on(visit, frame, said, "succession", "departure.refused", "refused");
    }

    private String day(LocalDate day) {
        return JapaneseDates.full(day, visit.visit().language().locale());
    }

    private static LocalDate today() {
        return LocalDate.now(Grants.JAPAN);
    }
}
