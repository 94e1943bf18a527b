package jp.kasane.kernel.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cells on their way into an encoding, row after row, keeping account of the characters that it lacks. */
final class CsvText {

    private static final String GETA = "〓";

    // One character of JIS each, to which Unicode gave two; Windows-31J maps only the second.
    private static final Map<Integer, Integer> WINDOWS_TWINS = Map.of(
            0x301C, 0xFF5E, // wave dash
            0x2212, 0xFF0D, // minus
            0x2016, 0x2225, // double vertical line
            0x2014, 0x2015, // dash
            0x00A2, 0xFFE0, // cent
            0x00A3, 0xFFE1, // pound
            0x00AC, 0xFFE2); // not

    private final CharsetEncoder encoder;
    private final List<CsvFile.Lost> lost = new ArrayList<>();
    private int row;

    CsvText(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    List<String> next(List<String> cells) {
        row++;
        List<String> guarded = new ArrayList<>();
        for (String cell : cells) {
            guarded.add(encodable(CsvCell.guarded(cell), guarded.size() + 1));
        }
        return guarded;
    }

    List<CsvFile.Lost> lost() {
        return lost;
    }

    private String encodable(String cell, int column) {
        if (encoder.canEncode(cell)) {
            return cell;
        }
        StringBuilder text = new StringBuilder();
        cell.codePoints().forEach(each -> text.append(encodable(each, column)));
        return text.toString();
    }

    private String encodable(int codePoint, int column) {
        if (encoder.canEncode(Character.toString(codePoint))) {
            return Character.toString(codePoint);
        }
        int twin = WINDOWS_TWINS.getOrDefault(codePoint, codePoint);
        if (encoder.canEncode(Character.toString(twin))) {
            return Character.toString(twin);
        }
        lost.add(new CsvFile.Lost(row, column, codePoint));
        return Folding.isGlyphSelector(codePoint) ? "" : GETA;
    }
}
