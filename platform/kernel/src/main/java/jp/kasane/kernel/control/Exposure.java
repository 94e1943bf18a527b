package jp.kasane.kernel.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/**
 * To whom the measures of a node are shown ({@code kasane.metrics}): the machine itself and nobody else, unless the operator says
 * {@code open}, for a collector inside the perimeter, or {@code off}. Behind a proxy every caller comes from the proxy's address,
 * often this machine's; what a proxy added to the request tells that the caller is not.
 */
public record Exposure(String said) {

    private static final List<String> OF_A_PROXY = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    public static Exposure of(Settings settings) {
        return new Exposure(settings.optional("kasane.metrics").orElse("loopback"));
    }

    /** Whether a request from this address, with the headers of which it is told whether they are there, may see them. */
    public boolean includes(String address, Predicate<String> hasHeader) {
        return switch (said) {
            case "open" -> true;
            case "loopback" -> OF_A_PROXY.stream().noneMatch(hasHeader) && loopback(address);
            default -> false;
        };
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
