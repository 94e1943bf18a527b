package jp.kasane.prefecture.feeds;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS towards the public network: trusts whom this Java trusts, and shows nobody a certificate of our own. An application server makes its
 * own stores the default of the whole process; those are for who comes to it, not for where we go.
 */
final class PublicTrust {

    private static final Logger LOG = LoggerFactory.getLogger(PublicTrust.class);

    private PublicTrust() {}

    static SSLSocketFactory sockets() {
        return sockets(new File(System.getProperty("java.home"), "lib/security/cacerts"));
    }

    /** Without that file nobody is trusted. */
    static SSLSocketFactory sockets(File trusted) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities(trusted));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static KeyStore authorities(File file) throws GeneralSecurityException {
        try {
            return KeyStore.getInstance(file, (char[]) null);
        } catch (IOException | KeyStoreException | IllegalArgumentException e) {
            LOG.warn("no certificate is trusted for subscribed calendars: {} could not be read", file, e);
            return none();
        }
    }

    private static KeyStore none() throws GeneralSecurityException {
        try {
            KeyStore none = KeyStore.getInstance(KeyStore.getDefaultType());
            none.load(null, null);
            return none;
        } catch (IOException e) {
            throw new KeyStoreException(e);
        }
    }
}
