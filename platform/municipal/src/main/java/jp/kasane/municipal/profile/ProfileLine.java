package jp.kasane.municipal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the profile says under one label, in the order it was entered. */
public record ProfileLine(String label, List<Figure> figures) {

    public ProfileLine {
        figures = List.copyOf(figures);
    }

    /** Groups figures by their labels, each label where it came first. */
    public static List<ProfileLine> of(List<Figure> figures) {
        Map<String, List<Figure>> byLabel = new LinkedHashMap<>();
        figures.forEach(
                figure -> byLabel.computeIfAbsent(figure.statement().label().strip(), label -> new ArrayList<>())
                        .add(figure));
        return byLabel.entrySet().stream()
                .map(entry -> new ProfileLine(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether another figure here stands for the same time and says something else; it is not for us to say which is right. */
    public boolean contradicted(Figure figure) {
        return figures.stream().anyMatch(other -> figure.statement().contradicts(other.statement()));
    }

    public boolean contradictory() {
        return figures.stream().anyMatch(this::contradicted);
    }
}
