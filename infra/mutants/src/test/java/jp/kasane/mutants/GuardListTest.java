package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard is written down whole, once, and as something that is really taken out. */
class GuardListTest {

    private static final String WHOLE = """
            # Doors

            guard door.adults
            says No child comes in
            in door Door.java
            caught by door DoorTest WindowTest#nobodyClimbsIn
            -if (age < 18) {
            -    return false;
            -}
            +

            guard door.locked
            says At night nobody comes in
            in door Door.java
            caught by door DoorTest
            -night
            +false
            """;

    private static List<Guard> read(String text) {
        return GuardList.of(text.lines().toList());
    }

    @Test
    void readsWhatEachGuardIsWhereItStandsAndWhoMustNotice() {
        assertThat(read(WHOLE))
                .containsExactly(
                        new Guard(
                                "door.adults",
                                "Doors",
                                "No child comes in",
                                "door",
                                "Door.java",
                                "if (age < 18) {\n    return false;\n}",
                                "",
                                "door",
                                List.of("DoorTest", "WindowTest#nobodyClimbsIn")),
                        new Guard(
                                "door.locked",
                                "Doors",
                                "At night nobody comes in",
                                "door",
                                "Door.java",
                                "night",
                                "false",
                                "door",
                                List.of("DoorTest")));
    }

    @Test
    void aNameIsGivenOnce() {
        assertThatThrownBy(() -> read(WHOLE.replace("door.locked", "door.adults")))
                .isInstanceOf(ListWrong.class)
                .hasMessage("two guards are called door.adults");
    }

    @ParameterizedTest
    @ValueSource(strings = {"says No child comes in\n", "in door Door.java\n", "caught by door DoorTest\n", "-night\n"})
    void whatIsLeftOutIsMissed(String line) {
        String last = WHOLE.substring(WHOLE.indexOf("guard door.locked")).replace("At night nobody", "No child");
        assertThatThrownBy(() -> read(last.replace(line, "")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("door.locked");
    }

    @Test
    void whatIsNeitherIsNotPassedOver() {
        assertThatThrownBy(() -> read(WHOLE.replace("says At", "say At")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("say At night");
    }

    @Test
    void aGuardIsTakenOutAndNotOnlyMoved() {
        assertThatThrownBy(() -> AGuard.takingOut("night  or\n day", "night or day"))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("is not taken out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "Door.adults", "door adults", ""})
    void aNameIsShortAndSaysWhatItIsOf(String id) {
        assertThatThrownBy(() -> AGuard.called(id)).isInstanceOf(ListWrong.class);
    }
}
