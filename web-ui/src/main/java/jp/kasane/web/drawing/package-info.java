/**
 * Owns how drawings are laid out: Japanese text measured and wrapped, boxes in lanes and columns, steps in rows with the ways between them,
 * split over sheets that fit on A4. Offers {@link jp.kasane.web.drawing.LaneLayout} and {@link jp.kasane.web.drawing.RowLayout}, which
 * make a {@link jp.kasane.web.drawing.Sheet} that the template {@code component/sheet.jte} writes as SVG. Depends on nothing; the same
 * input gives the same drawing. Knows no word of what is drawn.
 */
@Capability
@NullMarked
package jp.kasane.web.drawing;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
