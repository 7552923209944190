package io.bedrockdiscovery.shell.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Distinguishes a pipe whose reader has gone from an answer that cannot be written, such as to a full disk. */
public final class PipeAwareStream extends FilterOutputStream {
    private final BooleanSupplier isPipe;

    /**
     * Creates a stream.
     *
     * @param isPipe tells whether the target is a pipe or a socket, which fail only if the reader has gone; asked after
     *     a failure only
     */
    public PipeAwareStream(OutputStream out, BooleanSupplier isPipe) {
        super(out);
        this.isPipe = isPipe;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /**
     * Writes bytes.
     *
     * @throws ClosedPipeException if the reader has gone; not an {@link IOException}, which a print stream would hide
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (isPipe.getAsBoolean()) {
                throw new ClosedPipeException(e);
            }
            throw e;
        }
    }
}
