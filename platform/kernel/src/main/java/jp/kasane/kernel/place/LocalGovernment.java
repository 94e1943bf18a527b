package jp.kasane.kernel.place;

/** A prefecture or municipality as the public list has it: its code, its name without the county (郡), and its reading. */
public record LocalGovernment(MunicipalityCode code, String name, String kana) {

    public LocalGovernment {
        if (name.isBlank() || kana.isBlank()) {
            throw new IllegalArgumentException("A local government without a name or reading: " + code);
        }
    }

    public boolean isPrefecture() {
        return code.isPrefecture();
    }
}
