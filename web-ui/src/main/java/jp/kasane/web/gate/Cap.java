package jp.kasane.web.gate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** No request is read beyond what the longest form of ours can hold, whatever length it claims. */
@PreMatching
public final class Cap implements ContainerRequestFilter {

    /** Where a table, a list of many lines or a whole calendar is pasted. Each has its form at the same address. */
    private static final Pattern LISTS =
            Pattern.compile("p/[0-9]{6}/(dispatch/advisers/[0-9A-Z]{26}/)?availability/files"
                    + "|p/[0-9]{6}/dispatch/routes/(import|positions)");

    private final long mostUsual;
    private final long mostOfLists;

    public Cap(long mostBytes) {
        this(mostBytes, mostBytes);
    }

    /** The second for forms into which long lists are pasted. */
    public Cap(long mostBytes, long mostOfLists) {
        this.mostUsual = mostBytes;
        this.mostOfLists = mostOfLists;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        long most = takesLists(request.getUriInfo().getPath()) ? mostOfLists : mostUsual;
        if (request.getLength() > most) {
            throw Denied.tooLarge(most);
        }
        request.setEntityStream(new Capped(request.getEntityStream(), most));
    }

    /** Whether long lists are sent to that path, and their form stands there. */
    public static boolean takesLists(String path) {
        return LISTS.matcher(path.replaceFirst("^/+", "")).matches();
    }

    private static final class Capped extends FilterInputStream {
        private final long most;
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.most = most;
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
                throw Denied.tooLarge(most);
            }
        }
    }
}
