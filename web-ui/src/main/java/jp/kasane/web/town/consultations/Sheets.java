package jp.kasane.web.town.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.BirthDate;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.PastAct;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** A consultation put into words for its page and for paper. */
record Sheets(Words words, Map<String, String> names, LocalDate today) {

    /** Everybody whose name a page about it mentions. */
    static Set<String> people(ConsultationSheet sheet, List<PastAct> acts) {
        Stream<String> fixed = Stream.of(sheet.recordedBy(), sheet.changedBy());
        Stream<String> assigned = Stream.ofNullable(sheet.assignedTo());
        return Stream.of(fixed, assigned, acts.stream().map(PastAct::by))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    String name(@Nullable String userId) {
        return userId == null
                ? words.m().t("record.unassigned")
                : names.getOrDefault(userId, words.m().t("somebody"));
    }

    String who(ConsultationSheet sheet) {
        String name = sheet.intake().aboutWhom().name();
        return name.isBlank() ? words.m().t("record.nameless") : words.m().t("record.person", name);
    }

    RecordPage.Headline headline(ConsultationSheet sheet) {
        Intake intake = sheet.intake();
        Intake.NextStep next = intake.nextStep();
        List<Chip> chips = List.of(words.chip(sheet.state()), words.chip(intake.urgency()));
        return new RecordPage.Headline(
                who(sheet),
                intake.aboutWhom().kana(),
                chips,
                words.all(intake.fields()),
                words.choice(next.kind()),
                words.date(next.due()),
                sheet.overdueOn(today),
                next.note(),
                name(sheet.assignedTo()),
                intake.aboutWhom().addressConcealed());
    }

    List<Detail> about(ConsultationSheet sheet) {
        Intake.AboutWhom person = sheet.intake().aboutWhom();
        return List.of(
                detail("person_name", person.name()),
                detail("person_kana", person.kana()),
                detail("born_on", born(person.bornOn())),
                detail("address", address(sheet)));
    }

    private String born(@Nullable LocalDate born) {
        return born == null
                ? ""
                : words.m().t("record.born", words.date(born), String.valueOf(new BirthDate(born).ageOn(today)));
    }

    String address(ConsultationSheet sheet) {
        Intake.AboutWhom person = sheet.intake().aboutWhom();
        if (sheet.addressHidden()) {
            return words.m().t("record.address.hidden");
        }
        return person.addressConcealed() && !person.address().isBlank()
                ? words.m().t("record.address.concealed", person.address())
                : person.address();
    }

    List<Detail> received(ConsultationSheet sheet) {
        Intake intake = sheet.intake();
        String when = words.date(intake.received().on()) + " "
                + words.time(intake.received().at());
        return List.of(
                new Detail(words.m().t("record.received"), when.strip()),
                detail("channel", words.choice(intake.received().channel())),
                detail("relation", words.choice(intake.contact().relation())),
                detail("contact_name", intake.contact().name()),
                detail("contact_phone", intake.contact().phone()),
                detail("fields", words.all(intake.fields())),
                detail("urgency", words.choice(intake.urgency())),
                new Detail(words.m().t("record.recorded.by"), name(sheet.recordedBy())),
                new Detail(words.m().t("record.keep.until"), words.date(sheet.keepUntil())));
    }

    List<Detail> next(ConsultationSheet sheet) {
        Intake.NextStep next = sheet.intake().nextStep();
        List<Detail> details = new ArrayList<>();
        details.add(detail("next_step", words.choice(next.kind())));
        details.add(detail("next_due", words.date(next.due())));
        details.add(detail("next_note", next.note()));
        details.add(new Detail(words.m().t("record.assigned"), name(sheet.assignedTo())));
        details.add(new Detail(words.m().t("record.state"), words.choice(sheet.state())));
        return details;
    }

    private Detail detail(String field, String value) {
        return new Detail(words.m().t("intake." + field), value);
    }

    List<TimelineEntry> history(ConsultationSheet sheet, List<PastAct> acts) {
        return acts.stream()
                .map(act -> new TimelineEntry(
                        words.moment(act.at()),
                        act.at().atZone(Grants.JAPAN).toLocalDateTime().toString(),
                        words.choice(act.act()),
                        name(act.by()),
                        act.act() == jp.kasane.municipal.consultations.State.Act.VOID ? sheet.voidReason() : null))
                .toList();
    }
}
