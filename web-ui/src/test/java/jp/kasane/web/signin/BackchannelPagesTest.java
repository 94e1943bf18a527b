package jp.kasane.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** The identity server says that a session of its own has ended; others say so too. */
class BackchannelPagesTest {

    private final ARealm realm = RunningPages.get().realm();
    private final Person person = People.stranger();

    private Answer backchannel(String token) {
        return Caller.nobody()
                .bare(
                        "POST",
                        "/login/backchannel",
                        Form.of("logout_token", token).encoded(),
                        "Content-Type",
                        Caller.FORM);
    }

    @Test
    void theIdentityServersWordEndsOneSessionOrAllOfAPerson() {
        Person elsewhere = People.signedIn(person.id());
        Person other = People.stranger();
        assertThat(backchannel(realm.signed(realm.logout()
                                        .claim("sid", "provider-" + other.id())
                                        .build())
                                .serialize())
                        .status())
                .isEqualTo(200);
        assertThat(Caller.as(other).fetch("/session").status()).isEqualTo(401);
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(204);
        assertThat(backchannel(realm.signed(realm.logout()
                                        .claim("sid", null)
                                        .subject("subject-" + person.id())
                                        .build())
                                .serialize())
                        .status())
                .isEqualTo(200);
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(401);
        assertThat(Caller.as(elsewhere).fetch("/session").status()).isEqualTo(401);
    }

    @Test
    void nobodyElsesWordEndsAnything() throws Exception {
        JWTClaimsSet claims =
                realm.logout().claim("sid", "provider-" + person.id()).build();
        EncryptedJWT hidden = new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A128GCM), claims);
        hidden.encrypt(new DirectEncrypter(new byte[16]));
        for (String token : new String[] {
            "",
            "x",
            "a.b.c",
            new PlainJWT(claims).serialize(),
            hidden.serialize(),
            realm.signedByAStranger(claims).serialize(),
            realm.signed(new JWTClaimsSet.Builder(claims)
                            .issuer("https://evil.example")
                            .build())
                    .serialize(),
            realm.signed(new JWTClaimsSet.Builder(claims).claim("events", null).build())
                    .serialize(),
            realm.signed(new JWTClaimsSet.Builder(claims).claim("nonce", "x").build())
                    .serialize()
        }) {
            assertThat(backchannel(token).status()).as(token).isEqualTo(400);
        }
        assertThat(Caller.nobody()
                        .bare("POST", "/login/backchannel", "x", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(204);
    }
}
