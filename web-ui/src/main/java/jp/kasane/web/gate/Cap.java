package jp.kasane.web.gate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No request is read beyond what the longest form of ours can hold, whatever length it claims. */
@PreMatching
public final class Cap implements ContainerRequestFilter {

    private final long most;

    public Cap(long mostBytes) {
        this.most = mostBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > most) {
            throw Denied.because(Denied.Reason.TOO_LARGE);
        }
        request.setEntityStream(new Capped(request.getEntityStream(), most));
    }

    private static final class Capped extends FilterInputStream {
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Denied.because(Denied.Reason.TOO_LARGE);
            }
        }
    }
}
