package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is. */
public final class Product {

    private Product() {}

    public static String version() {
        Properties values = new Properties();
        try (InputStream in = Product.class.getResourceAsStream("product.properties")) {
            if (in != null) {
                values.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the product's version", e);
        }
        return values.getProperty("version", "unknown");
    }
}
