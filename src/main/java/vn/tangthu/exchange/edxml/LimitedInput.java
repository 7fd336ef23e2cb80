package vn.tangthu.exchange.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more bytes than the limit. */
final class LimitedInput extends FilterInputStream {

    private final long limit;
    private long given;

    LimitedInput(InputStream input, long limit) {
        super(input);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) count(1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = super.read(buffer, start, length);
        if (read > 0) count(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        given += read;
        if (given > limit) throw new RuleBroken(Rule.TOO_LARGE, Place.NOWHERE, "hơn " + limit + " byte");
    }
}
