package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into one line that says what is wrong with the file and what to do. */
final class Faults {
    private static final int PRIMARY = 0xff;

    private Faults() {}

    static StoreException of(Path file, SQLException fault) {
        return new StoreException("Cache file " + name(file) + " " + advice(fault), fault);
    }

    /** Whether the file itself is damaged, or no SQLite file at all. */
    static boolean isDamage(SQLException fault) {
        SQLiteErrorCode code = primary(fault);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** Whether the parts of the file do not fit together. */
    static boolean isInconsistent(SQLException fault) {
        return primary(fault) == SQLiteErrorCode.SQLITE_CORRUPT;
    }

    /** Whether the file or what is beside it was replaced by others in the middle of opening it. */
    static boolean isReplacement(SQLException fault) {
        return fault instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_DELETE_NOENT;
    }

    /** Whether others held the file for longer than was waited. */
    static boolean isBusy(SQLException fault) {
        SQLiteErrorCode code = primary(fault);
        return code == SQLiteErrorCode.SQLITE_BUSY
                || code == SQLiteErrorCode.SQLITE_LOCKED
                || code == SQLiteErrorCode.SQLITE_PROTOCOL;
    }

    /** Whether the file, or what SQLite makes beside it, cannot be written, for want of rights or of space. */
    static boolean isUnwritable(SQLException fault) {
        SQLiteErrorCode code = primary(fault);
        return code == SQLiteErrorCode.SQLITE_READONLY
                || code == SQLiteErrorCode.SQLITE_CANTOPEN
                || code == SQLiteErrorCode.SQLITE_PERM
                || code == SQLiteErrorCode.SQLITE_FULL
                || isWithoutRoomForShared(fault);
    }

    // Which SQLite does not call a full disk, though hardly anything else can be the matter.
    private static boolean isWithoutRoomForShared(SQLException fault) {
        return fault instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    static String name(Path file) {
        return Printable.of(file.toString());
    }

    private static String advice(SQLException fault) {
        return switch (isWithoutRoomForShared(fault) ? SQLiteErrorCode.SQLITE_FULL : primary(fault)) {
            case SQLITE_FULL -> "was not changed: the disk is full. Free some space, or name another cache file.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "cannot be written. Make the file and its directory writable, or name another cache file.";
            case SQLITE_CANTOPEN ->
                "cannot be opened. Make the file and its directory readable and writable, or name another cache file.";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                "is held by another process. Try again when that has ended.";
            case SQLITE_IOERR, SQLITE_NOLFS ->
                "cannot be read or written ("
                        + Printable.of(String.valueOf(fault.getMessage()))
                        + "). Check the disk, or name another cache file.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "is damaged. Move it away to start a new one.";
            default -> "cannot be used: " + Printable.of(String.valueOf(fault.getMessage()));
        };
    }

    private static SQLiteErrorCode primary(SQLException fault) {
        if (fault instanceof SQLiteException sqlite) {
            return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY);
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
