package jp.kasane.web.front;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

public final class FrontFilter implements Filter {
    @Override
    public void doFilter(ServletRequest q, ServletResponse r, FilterChain c) throws IOException, ServletException {
        c.doFilter(q, r);
    }
}
