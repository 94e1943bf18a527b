package jp.kasane.web.gate;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;

/** A request whose headers say nothing that can be read is no fault of ours: what it accepts counts as unsaid. */
@PreMatching
public final class Legible implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (ProcessingException e) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
        try {
            request.getMediaType();
        } catch (ProcessingException e) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            throw new NotSupportedException(e);
        }
    }
}
