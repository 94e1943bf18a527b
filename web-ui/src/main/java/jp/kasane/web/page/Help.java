package jp.kasane.web.page;

import java.util.List;
import java.util.regex.Pattern;

/** Which guide fits which page: by the page's address alone, the first line that fits. */
public final class Help {

    public static final String HOME = "/help";

    /** For every page that says what went wrong; the same for all, so that it tells nothing of what was asked for. */
    public static final String TROUBLE = "/help/trouble";

    private static final List<Line> LINES = List.of(
            line("/t/[0-9]{6}/consultations/new", "record"),
            line("/t/[0-9]{6}/consultations/[^/]+/(edit|step/.*|versions.*)", "correct"),
            line("/t/[0-9]{6}/consultations/[^/]+/print", "search"),
            line("/t/[0-9]{6}/consultations/export", "search"),
            line("/t/[0-9]{6}/consultations/[^/]+", "correct"),
            line("/t/[0-9]{6}/consultations", "search"),
            line("/t/[0-9]{6}/(work|drafts).*", "work"),
            line("/t/[0-9]{6}/(arrangement/publication|neighbours).*", "publication"),
            line("/p/[0-9]{6}/(arrangements|definition).*", "publication"),
            line("/t/[0-9]{6}/arrangement.*", "arrangement"),
            line("/t/[0-9]{6}/(dispatch|visits).*", "dispatch-town"),
            line("/t/[0-9]{6}/profile.*", "profile"),
            line("/[tp]/[0-9]{6}/people/reshuffle.*", "reshuffle"),
            line("/[tp]/[0-9]{6}/people/(grants|single-officer).*", "roles"),
            line("/[tp]/[0-9]{6}/people.*", "people"),
            line("/[tp]/[0-9]{6}/access-log.*", "access-log"),
            line("/p/[0-9]{6}/(visits|availability).*", "dispatch-adviser"),
            line("/t/[0-9]{6}/departure.*", "onboarding"),
            line("/p/[0-9]{6}/(onboarding|towns|jobs|templates).*", "onboarding"),
            line("/p/[0-9]{6}/dispatch.*", "dispatch"),
            line("/p/[0-9]{6}/settings/mail.*", "mail"),
            line("/login.*", "start"));

    private Help() {}

    private record Line(Pattern address, String guide) {}

    private static Line line(String address, String guide) {
        return new Line(Pattern.compile(address), guide);
    }

    /** Where the guide for the page at this path is; pages that need none of their own lead to the list of guides. */
    public static String of(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return LINES.stream()
                .filter(line -> line.address().matcher(plain).matches())
                .map(line -> HOME + "/" + line.guide())
                .findFirst()
                .orElse(HOME);
    }
}
