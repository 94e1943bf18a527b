package jp.kasane.web.signin;

/** The identity server does not take our secret: perhaps it is being rotated. The code that came along is not used up by it. */
final class ClientRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClientRefused(String realm) {
        super("the realm " + realm + " does not take the client's secret");
    }
}
