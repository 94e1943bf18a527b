package jp.kasane.kernel.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws the capabilities as an SVG: a band for each module, in it a row for each depth, so that every arrow points down. Arrows are
 * drawn within a module, and not where they follow from others; what is used of another module stands in words in the box. The root of a
 * module, which uses nearly all of it, has no arrows.
 */
public final class CapabilityDrawing {

    private static final List<String> BANDS =
            List.of("web", "municipal", "prefecture", "admin", "kernel", "bench", "launcher");
    private static final int WIDTH = 1600;
    private static final int MARGIN = 30;
    private static final int BOX = 232;
    private static final int GAP = 26;
    private static final int LINE = 15;
    private static final int ROW_GAP = 46;
    private static final int LONGEST_LINE = 36;

    private final DeclaredCapabilities declared;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final StringBuilder bands = new StringBuilder();
    private int y = 64;

    private record Box(String name, List<String> lines, int x, int y) {
        int height() {
            return 30 + lines.size() * LINE;
        }

        int middle() {
            return x + BOX / 2;
        }
    }

    public CapabilityDrawing(DeclaredCapabilities declared) {
        this.declared = declared;
    }

    public String svg() {
        BANDS.forEach(this::band);
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"12\">\n",
                WIDTH, y));
        svg.append("<title id=\"title\">Capabilities of Kasane and what each declares that it uses</title>\n");
        svg.append("<desc id=\"desc\">The same in words: capabilities.md</desc>\n");
        svg.append(
                "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#555\"/></marker></defs>\n");
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", WIDTH, y));
        svg.append(
                "<text x=\"30\" y=\"34\" font-size=\"18\" font-weight=\"bold\">Capabilities: arrows within a module (without"
                        + " those that follow from others); use of other modules in words</text>\n");
        svg.append(bands);
        boxes.values().forEach(box -> declared.drawnFrom(box.name()).forEach(used -> arrow(svg, box, boxes.get(used))));
        boxes.values().forEach(box -> draw(svg, box));
        return svg.append("</svg>\n").toString();
    }

    private void band(String module) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>(Comparator.reverseOrder());
        declared.uses().keySet().stream()
                .filter(name -> DeclaredCapabilities.moduleOf(name).equals(module))
                .forEach(name -> rows.computeIfAbsent(declared.depth(name), key -> new ArrayList<>())
                        .add(name));
        if (rows.isEmpty()) {
            return;
        }
        int top = y;
        y += 34;
        rows.values().forEach(this::row);
        y += 2;
        bands.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#f3f5f8\" stroke=\"#c3cad4\"/>\n",
                MARGIN / 2, top, WIDTH - MARGIN, y - top));
        bands.append(format(
                "<text x=\"%d\" y=\"%d\" font-size=\"15\" font-weight=\"bold\" fill=\"#1a3c6e\">%s</text>\n",
                MARGIN, top + 22, module));
        y += 18;
    }

    /** A row that does not fit goes on in the next line. Each box stands near those that use it. */
    private void row(List<String> names) {
        int most = (WIDTH - 2 * MARGIN + GAP) / (BOX + GAP);
        names.sort(Comparator.comparingDouble(this::wanted).thenComparing(Comparator.naturalOrder()));
        for (int first = 0; first < names.size(); first += most) {
            line(names.subList(first, Math.min(names.size(), first + most)));
        }
    }

    private void line(List<String> names) {
        int taken = names.size() * (BOX + GAP) - GAP;
        int x = (WIDTH - taken) / 2;
        int height = 0;
        for (String name : names) {
            Box box = new Box(name, lines(name), x, y);
            boxes.put(name, box);
            height = Math.max(height, box.height());
            x += BOX + GAP;
        }
        y += height + ROW_GAP;
    }

    private double wanted(String name) {
        return boxes.values().stream()
                .filter(box -> declared.drawnFrom(box.name()).contains(name))
                .mapToInt(Box::middle)
                .average()
                .orElse(WIDTH / 2.0);
    }

    private List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        if (DeclaredCapabilities.isRoot(name) && !declared.uses().get(name).isEmpty()) {
            lines.add("puts this module together");
        }
        for (String use : declared.elsewhere(name)) {
            StringBuilder line = new StringBuilder();
            for (String word : use.split(" ")) {
                if (line.length() + word.length() > LONGEST_LINE) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ");
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static void draw(StringBuilder svg, Box box) {
        svg.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#fff\" stroke=\"#1a3c6e\"/>\n",
                box.x(), box.y(), BOX, box.height()));
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" font-size=\"13\" font-weight=\"bold\">%s</text>\n",
                box.x() + 10, box.y() + 20, box.name().substring(box.name().indexOf('.') + 1)));
        for (int i = 0; i < box.lines().size(); i++) {
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" fill=\"#444\">%s</text>\n",
                    box.x() + 10, box.y() + 36 + i * LINE, box.lines().get(i)));
        }
    }

    private static void arrow(StringBuilder svg, Box from, Box to) {
        int begin = from.y() + from.height();
        int half = (begin + to.y()) / 2;
        svg.append(format(
                "<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"#555\" marker-end=\"url(#a)\"/>\n",
                from.middle(), begin, from.middle(), half, to.middle(), half, to.middle(), to.y()));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
