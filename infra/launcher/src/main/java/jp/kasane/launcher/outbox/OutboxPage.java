package jp.kasane.launcher.outbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outbox as a page in Japanese. Whatever a mail contains is shown as text; only http links become links. */
final class OutboxPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&\"'）」]+(?:&amp;[^\\s<>&\"'）」]+)*");

    private OutboxPage() {}

    static String of(List<ReceivedMail> mails) {
        String body = mails.isEmpty()
                ? "<p>まだメールはありません。</p>"
                : mails.stream().map(OutboxPage::article).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="ja">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>送信箱（デモ） | かさね</title>
                <style>
                body { font-family: "Noto Sans JP", "Noto Sans CJK JP", sans-serif; line-height: 1.7; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #1a1a1c; background: #fff; }
                article { border: 1px solid #949494; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
                dt { color: #4d4d4d; float: left; width: 4rem; } dd { margin-left: 4.5rem; overflow-wrap: anywhere; }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f8f8fb; padding: .75rem; }
                a { color: #0017c1; } a:focus-visible { outline: 4px solid #000; outline-offset: 2px; }
                </style>
                </head>
                <body>
                <main>
                <h1>送信箱（デモ）</h1>
                <p>デモでは、メールは外へ送られません。送られるはずだったメールを新しい順に表示します（%d 通）。</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(mails.size(), body);
    }

    private static String article(ReceivedMail mail) {
        return """
                <article id="m%s">
                <h2>%s</h2>
                <dl><dt>宛先</dt><dd>%s</dd><dt>差出人</dt><dd>%s</dd><dt>日時</dt><dd><time datetime="%s">%s</time></dd></dl>
                <pre>%s</pre>
                </article>""".formatted(
                        escape(mail.id()),
                        escape(mail.subject().isBlank() ? "（件名なし）" : mail.subject()),
                        escape(String.join(", ", mail.to())),
                        escape(mail.from()),
                        escape(mail.receivedAt()),
                        escape(mail.receivedAt()),
                        linked(escape(mail.text())));
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped)
                .replaceAll(found ->
                        Matcher.quoteReplacement("<a href=\"" + found.group() + "\">" + found.group() + "</a>"));
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
