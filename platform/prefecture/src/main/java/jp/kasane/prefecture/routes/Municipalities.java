package jp.kasane.prefecture.routes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.place.CodeReading;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;

/**
 * What people write for a municipality: its code, its name within their prefecture, or the name behind that of another prefecture
 * (岩手県盛岡市); a large ケ does as well as a small ヶ. A code whose leading zero a spreadsheet has swallowed is understood where only one of the own prefecture can be meant.
 */
public final class Municipalities {

    /** By prefecture: to fold the names of the whole country is no work for each page. */
    private static final Map<String, Municipalities> BUNDLED = new ConcurrentHashMap<>();

    private final MunicipalityDirectory directory;
    private final MunicipalityCode prefecture;
    private final Map<String, MunicipalityCode> named = new HashMap<>();

    public Municipalities(MunicipalityDirectory directory, String prefecture) {
        this.directory = directory;
        this.prefecture = new MunicipalityCode(prefecture);
        for (LocalGovernment above : directory.prefectures()) {
            directory
                    .municipalitiesOf(above.code())
                    .forEach(one -> named.putIfAbsent(folded(above.name() + one.name()), one.code()));
        }
        own().forEach(one -> named.put(folded(one.name()), one.code()));
    }

    /** Of every prefecture, as the list that comes with the product has them. */
    public static Municipalities bundled(String prefecture) {
        return BUNDLED.computeIfAbsent(prefecture, one -> new Municipalities(MunicipalityDirectory.bundled(), one));
    }

    /** What came of reading one. */
    public sealed interface Reading {
        /** The municipality of that code. */
        record Known(String code) implements Reading {}

        /** None. {@code meant}: what may have been meant, as people would write it; perhaps empty. */
        record Unknown(String meant) implements Reading {}
    }

    /** Those of the prefecture, in the order of their codes. */
    public List<LocalGovernment> own() {
        return directory.municipalitiesOf(prefecture);
    }

    /** What those of the prefecture are called, by their codes. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        own().forEach(one -> names.put(one.code().value(), one.name()));
        return names;
    }

    /** How it is called within the prefecture; of another one behind that one's name; the code of one that is not listed. */
    public String name(String code) {
        return find(code)
                .map(one -> one.code().prefecture().equals(prefecture)
                        ? one.name()
                        : directory
                                        .find(one.code().prefecture())
                                        .map(LocalGovernment::name)
                                        .orElse("")
                                + one.name())
                .orElse(code);
    }

    public Reading read(String written) {
        String text = folded(written);
        if (!text.matches("[0-9]+")) {
            MunicipalityCode code = named.get(text);
            return code == null ? new Reading.Unknown("") : new Reading.Known(code.value());
        }
        if (MunicipalityCode.parse(text) instanceof CodeReading.Refused refused) {
            return meant(text, refused.meant());
        }
        return find(text).isPresent() ? new Reading.Known(text) : new Reading.Unknown("");
    }

    private static String folded(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('ケ', 'ヶ');
    }

    private Reading meant(String text, List<MunicipalityCode> codes) {
        List<MunicipalityCode> listed = codes.stream()
                .filter(code -> !code.isPrefecture() && directory.find(code).isPresent())
                .toList();
        List<MunicipalityCode> here = listed.stream()
                .filter(code -> code.prefecture().equals(prefecture))
                .toList();
        if (here.size() == 1 && here.get(0).value().equals("0" + text)) {
            return new Reading.Known(here.get(0).value());
        }
        List<MunicipalityCode> shown = here.isEmpty() ? listed : here;
        return new Reading.Unknown(
                shown.isEmpty()
                        ? ""
                        : shown.get(0).value() + " " + name(shown.get(0).value()));
    }

    private Optional<LocalGovernment> find(String code) {
        return MunicipalityCode.parse(code) instanceof CodeReading.Read read
                        && !read.code().isPrefecture()
                ? directory.find(read.code())
                : Optional.empty();
    }
}
