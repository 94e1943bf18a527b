package jp.kasane.admin.databases;

import com.mysql.cj.jdbc.MysqlDataSource;
import javax.sql.DataSource;
import jp.kasane.kernel.control.Connections;
import org.jdbi.v3.core.Jdbi;

/**
 * One database server and the credential that may make towns' databases on it.
 *
 * @param clients from where towns' users connect, as MariaDB writes hosts in accounts
 */
public record DatabaseServerAccess(String id, String host, int port, String user, String password, String clients) {

    /** The server itself, in no database. */
    public Jdbi server() {
        return Jdbi.create(dataSource(""));
    }

    public DataSource dataSource(String database) {
        return dataSource("jdbc:mysql://" + host + ":" + port + "/" + database, user, password);
    }

    static DataSource dataSource(String url, String user, String password) {
        StringBuilder full = new StringBuilder(url).append('?');
        Connections.properties()
                .forEach((name, value) ->
                        full.append(name).append('=').append(value).append('&'));
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(full.toString());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return "database server " + id;
    }
}
