package com.example.store;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file of changes, each with its length in front. A change that was cut off by a crash is the last one, and the next
 * append overwrites it.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private long end;

    Journal(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    void replay(Consumer<Change> each) {
        try {
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {}
            all.flip();
            while (all.remaining() >= Integer.BYTES && all.remaining() - Integer.BYTES >= all.getInt(all.position())) {
                byte[] bytes = new byte[all.getInt()];
                all.get(bytes);
                each.accept((Change) Records.read(new DataInputStream(new ByteArrayInputStream(bytes))));
                end = all.position();
            }
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            throw new StoreException(file + " is no journal, or damaged: " + e.getMessage(), e);
        }
    }

    synchronized void append(Change change) {
        requireOpen();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Records.write(change, new DataOutputStream(bytes));
            ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + bytes.size());
            entry.putInt(bytes.size()).put(bytes.toByteArray()).flip();
            long position = end;
            while (entry.hasRemaining()) {
                position += channel.write(entry, position);
            }
            end = position;
        } catch (IOException | ReflectiveOperationException e) {
            throw new StoreException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    synchronized long size() {
        requireOpen();
        return end;
    }

    void requireOpen() {
        if (!channel.isOpen()) {
            throw new StoreException(file + " is closed");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(file + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
