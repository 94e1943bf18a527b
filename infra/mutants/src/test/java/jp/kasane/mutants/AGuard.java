package jp.kasane.mutants;

import java.util.List;

/** A guard of a small product of a test's own: a door that opens to adults. */
final class AGuard {

    static final String TAKEN = "if (age < 18) {\n return false;\n }";

    private AGuard() {}

    static Guard called(String id) {
        return new Guard(id, "Doors", "No child comes in", "door", "Door.java", TAKEN, "", "door", List.of("DoorTest"));
    }

    static Guard takingOut(String taken, String instead) {
        return new Guard(
                "door.adults",
                "Doors",
                "No child comes in",
                "door",
                "Door.java",
                taken,
                instead,
                "door",
                List.of("DoorTest"));
    }

    static Guard noticedBy(String... tests) {
        return new Guard(
                "door.adults", "Doors", "No child comes in", "door", "Door.java", TAKEN, "", "door", List.of(tests));
    }
}
