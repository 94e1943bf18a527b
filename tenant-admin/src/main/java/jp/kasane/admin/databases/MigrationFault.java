package jp.kasane.admin.databases;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of a migration that failed: where it was, which line, which state of SQL. The server's own words are left out: they
 * quote what stood in a row.
 */
final class MigrationFault {

    private static final Pattern SCRIPT = Pattern.compile("(V[0-9][0-9._]*__[A-Za-z0-9_.-]{1,100}\\.sql)");
    private static final Pattern LINE = Pattern.compile("(?m)^Line +: +([0-9]+)");

    private MigrationFault() {}

    static String told(String location, Exception fault) {
        StringBuilder told =
                new StringBuilder("the migration of ").append(location).append(" failed");
        first(SCRIPT, fault).ifPresent(script -> told.append(" in ").append(script));
        first(LINE, fault).ifPresent(line -> told.append(" line ").append(line));
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return told.append(": SQLSTATE ")
                        .append(sql.getSQLState())
                        .append(", error ")
                        .append(sql.getErrorCode())
                        .toString();
            }
        }
        return told.append(": ").append(fault.getClass().getSimpleName()).toString();
    }

    private static Optional<String> first(Pattern pattern, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Matcher found = pattern.matcher(String.valueOf(cause.getMessage()));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
