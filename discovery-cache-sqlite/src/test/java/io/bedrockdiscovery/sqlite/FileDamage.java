package io.bedrockdiscovery.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Something that another program does to a store, or to a file next to it, while processes use it. */
enum FileDamage {
    EMPTY_INDEX("-shm", true, "empty"),
    CUT_INDEX("-shm", true, "cut"),
    REPLACE_INDEX_BY_RUBBISH("-shm", false, "rubbish"),
    REMOVE_INDEX("-shm", false, "remove"),
    CUT_FILE("", true, "cut"),
    EMPTY_FILE("", true, "empty"),
    REPLACE_FILE_BY_COPY("", false, "copy"),
    REPLACE_FILE_BY_RUBBISH("", false, "rubbish"),
    REMOVE_FILE("", false, "remove"),
    CUT_LOG("-wal", true, "cut"),
    REPLACE_LOG_BY_RUBBISH("-wal", false, "rubbish"),
    REMOVE_LOG("-wal", false, "remove");

    private static final int RUBBISH = 40_000;

    private final String suffix;
    private final boolean inPlace;
    private final String action;

    FileDamage(String suffix, boolean inPlace, String action) {
        this.suffix = suffix;
        this.inPlace = inPlace;
        this.action = action;
    }

    /** Returns whether it takes mapped memory away, which ends a process that touches it at that moment. */
    boolean takesMappedMemory() {
        return inPlace && suffix.equals("-shm");
    }

    /** Does it; what is missing cannot be damaged. */
    void apply(Path store, Random random) throws IOException {
        Path file = Quarantine.withSuffix(store, suffix);
        Path other = Quarantine.withSuffix(store, ".other");
        try {
            switch (action) {
                case "cut", "empty" -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(action.equals("cut") ? random.nextLong(1 + channel.size()) : 0);
                    }
                }
                case "remove" -> Files.deleteIfExists(file);
                case "copy" -> {
                    Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
                }
                default -> {
                    byte[] rubbish = new byte[RUBBISH];
                    random.nextBytes(rubbish);
                    Files.write(other, rubbish);
                    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (NoSuchFileException e) {
            // The processes have just closed, moved or removed it themselves.
            return;
        }
    }
}
