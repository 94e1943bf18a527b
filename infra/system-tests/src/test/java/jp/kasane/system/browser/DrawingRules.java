package jp.kasane.system.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What every drawing on a page keeps, measured by the browser that drew it, with the type it has at hand. */
public final class DrawingRules {

    private static final String BROKEN = """
            () => {
              const wrong = [];
              const inside = (inner, outer) => inner.x >= outer.x - 1 && inner.y >= outer.y - 1
                && inner.x + inner.width <= outer.x + outer.width + 1
                && inner.y + inner.height <= outer.y + outer.height + 1;
              const apart = (one, other) => one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5
                || one.y + one.height <= other.y + 0.5 || other.y + other.height <= one.y + 0.5;
              for (const svg of document.querySelectorAll('svg.drawing')) {
                const name = svg.querySelector('title').textContent;
                const sheet = svg.viewBox.baseVal;
                const boxes = [];
                for (const g of svg.querySelectorAll('g')) {
                  const rect = g.querySelector('rect');
                  const box = rect.getBBox();
                  if (!inside(box, sheet)) wrong.push(name + ': a box leaves the sheet');
                  const thing = rect.matches('.drawing-plain, .drawing-dashed');
                  const texts = [...g.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
                  for (const [words, at] of texts) {
                    if (!inside(at, box)) wrong.push(name + ': leaves its box: ' + words);
                  }
                  texts.forEach(([words, at], i) => texts.slice(i + 1).forEach(([other, beside]) => {
                    if (at.y + at.height > beside.y + 6 && beside.y + beside.height > at.y + 6) {
                      wrong.push(name + ': on top of each other: ' + words + ' / ' + other);
                    }
                  }));
                  if (thing) boxes.push([texts.length ? texts[0][0] : '', box]);
                }
                boxes.forEach(([words, at], i) => boxes.slice(i + 1).forEach(([other, beside]) => {
                  if (!apart(at, beside)) wrong.push(name + ': overlap: ' + words + ' / ' + other);
                }));
              }
              return wrong;
            }
            """;

    private DrawingRules() {}

    /** Boxes that overlap or leave their sheet, text that leaves its box or lies on other text; in words. */
    public static List<String> brokenOn(Page page) {
        return ((List<?>) page.evaluate(BROKEN)).stream().map(String::valueOf).toList();
    }

    /** What the drawings there are of. */
    public static List<String> titles(Page page, String part) {
        return page.locator(part + " svg.drawing > title").allTextContents();
    }
}
