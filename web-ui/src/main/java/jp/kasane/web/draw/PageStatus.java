package jp.kasane.web.draw;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jp.kasane.web.page.Page;

/** A page says itself with which status it is answered; a form asked again after a refusal is no success. */
public final class PageStatus implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page && response.getStatus() == 200) {
            response.setStatus(page.status());
        }
    }
}
