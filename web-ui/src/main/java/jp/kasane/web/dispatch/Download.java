package jp.kasane.web.dispatch;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kasane.prefecture.requests.Attachment;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.gate.Denied;

/** An attachment as a file to be kept: never shown within our own pages, whatever stands in it. */
public final class Download {

    private Download() {}

    /** @param seen those of the request that the reader has */
    public static Response of(Attachments attachments, TownRequest request, List<Attachment> seen, String id) {
        Attachment file =
                seen.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Denied::notFound);
        byte[] content = attachments.content(request, file).orElseThrow(Denied::notFound);
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, file.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
