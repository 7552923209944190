package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Classifies SQLite's errors and translates them to one line that tells what is wrong with the file and what to do. */
final class SqliteErrors {
    private static final int PRIMARY = 0xff;

    private SqliteErrors() {}

    static StoreException toStoreException(Path file, SQLException error) {
        return new StoreException("Cache file " + name(file) + " " + advice(error), error);
    }

    /** Returns the refusal of a file that holds rows which this program does not write. */
    static StoreException unreadable(Path file, RuntimeException error) {
        return new StoreException(
                "Cache file " + name(file) + " holds data that cannot be read ("
                        + SafeText.of(String.valueOf(error.getMessage())) + "). Move it away to start a new one.",
                error);
    }

    /** Returns whether the file is damaged, or no SQLite file at all. */
    static boolean isDamage(SQLException error) {
        SQLiteErrorCode code = primary(error);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** Returns whether the file, or more often its -wal file, is shorter than other processes have left it. */
    static boolean isCutOff(SQLException error) {
        return error instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ;
    }

    /** Returns whether a write broke a rule of the tables. */
    static boolean isConstraint(SQLException error) {
        return primary(error) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    /** Returns whether the parts of the file do not fit together. */
    static boolean isInconsistent(SQLException error) {
        return primary(error) == SQLiteErrorCode.SQLITE_CORRUPT;
    }

    /** Returns whether another process replaced the file, or a file next to it, while it was opened. */
    static boolean isReplacement(SQLException error) {
        return error instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_DELETE_NOENT;
    }

    /** Returns whether another process held the file for longer than the busy timeout. */
    static boolean isBusy(SQLException error) {
        SQLiteErrorCode code = primary(error);
        return code == SQLiteErrorCode.SQLITE_BUSY
                || code == SQLiteErrorCode.SQLITE_LOCKED
                || code == SQLiteErrorCode.SQLITE_PROTOCOL;
    }

    /** Returns whether the file, or a file next to it, cannot be written for lack of permissions or of space. */
    static boolean isUnwritable(SQLException error) {
        SQLiteErrorCode code = primary(error);
        return code == SQLiteErrorCode.SQLITE_READONLY
                || code == SQLiteErrorCode.SQLITE_CANTOPEN
                || code == SQLiteErrorCode.SQLITE_PERM
                || code == SQLiteErrorCode.SQLITE_FULL
                || hasNoRoomForSharedMemory(error);
    }

    // SQLite reports this as another error than a full disk, but hardly anything else causes it.
    private static boolean hasNoRoomForSharedMemory(SQLException error) {
        return error instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    /** Returns whether the disk is full. */
    static boolean isFull(SQLException error) {
        return primary(error) == SQLiteErrorCode.SQLITE_FULL || hasNoRoomForSharedMemory(error);
    }

    /** Returns a path as printable text for a message. */
    static String name(Path file) {
        return SafeText.of(file.toString());
    }

    private static String advice(SQLException error) {
        if (isCutOff(error)) {
            return "was cut off by another program while it was in use. Try again when no other process uses it, or"
                    + " name another cache file.";
        }
        return switch (hasNoRoomForSharedMemory(error) ? SQLiteErrorCode.SQLITE_FULL : primary(error)) {
            case SQLITE_FULL ->
                "was not changed: the disk is full. Free some space (clearing the whole cache needs none), or name"
                        + " another cache file.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "cannot be written. Make the file and its directory writable, or name another cache file.";
            case SQLITE_CANTOPEN ->
                "cannot be opened. Make the file and its directory readable and writable, or name another cache file.";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                "is held by another process. Try again when that has ended.";
            case SQLITE_IOERR, SQLITE_NOLFS ->
                "cannot be read or written ("
                        + SafeText.of(String.valueOf(error.getMessage()))
                        + "). Check the disk, or name another cache file.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "is damaged. Move it away to start a new one.";
            default ->
                "cannot be used (" + SafeText.of(String.valueOf(error.getMessage())) + "). Name another cache file.";
        };
    }

    private static SQLiteErrorCode primary(SQLException error) {
        if (error instanceof SQLiteException sqlite) {
            return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY);
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
