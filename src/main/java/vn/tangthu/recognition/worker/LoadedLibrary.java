package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A shared library that this process has loaded, as its file describes it: where its functions are, and where it keeps the
 * addresses of functions it calls in others. ELF for x86-64; of anything else nothing is found.
 *
 * @param base address at which the file begins
 */
record LoadedLibrary(ByteBuffer file, long base, List<String> mappings) {

    /** Numbers of the ELF specification and its supplement for x86-64. */
    private static final int MAGIC = 0x464C457F, X86_64 = 62, SYMBOLS = 11, RELOCATIONS = 4, JUMP_SLOT = 7;
    private static final int SECTION_BYTES = 64, SYMBOL_BYTES = 24, RELOCATION_BYTES = 24;

    /** @param name of the file, as far as the version @return nothing where no such library is loaded */
    static Optional<LoadedLibrary> named(String name) throws IOException {
        var maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) return Optional.empty();
        var mappings = Files.readAllLines(maps);
        for (var line : mappings) {
            int path = line.indexOf('/');
            boolean first = line.split(" +")[1].endsWith("p") && line.split(" +")[2].matches("0+"); // what is only mapped for reading is shared
            if (path < 0 || !line.substring(path).contains("/" + name) || !first) continue;
            var library = new LoadedLibrary(bytes(Path.of(line.substring(path))), start(line), mappings);
            if (library.isReadable()) return Optional.of(library);
        }
        return Optional.empty();
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static long start(String mapping) {
        return Long.parseUnsignedLong(mapping.substring(0, mapping.indexOf('-')), 16);
    }

    private static long end(String mapping) {
        return Long.parseUnsignedLong(mapping.substring(mapping.indexOf('-') + 1, mapping.indexOf(' ')), 16);
    }

    private boolean isReadable() {
        return file.limit() > 64 && file.getInt(0) == MAGIC && file.getShort(18) == X86_64 && sections() > 0;
    }

    /** Address of a function of this library. */
    OptionalLong function(String name) {
        int table = section(SYMBOLS, 0);
        if (table < 0) return OptionalLong.empty();
        for (int at = offset(table); at < offset(table) + size(table); at += SYMBOL_BYTES) {
            boolean defined = file.getShort(at + 6) != 0;
            if (defined && name(table, at).equals(name)) return OptionalLong.of(base + file.getLong(at + 8));
        }
        return OptionalLong.empty();
    }

    /** Where the address stands by which this library calls a function of another; only where it may be written to. */
    OptionalLong callOf(String name) {
        for (int table = section(RELOCATIONS, 0); table >= 0; table = section(RELOCATIONS, table + 1)) {
            int symbols = file.getInt(header(table) + 40);
            for (int at = offset(table); at < offset(table) + size(table); at += RELOCATION_BYTES) {
                if (file.getInt(at + 8) != JUMP_SLOT) continue;
                int symbol = offset(symbols) + file.getInt(at + 12) * SYMBOL_BYTES;
                if (name(symbols, symbol).equals(name)) return writable(base + file.getLong(at));
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong writable(long address) {
        boolean writable = mappings.stream().anyMatch(line -> start(line) <= address && address < end(line) && line.split(" +")[1].startsWith("rw"));
        return writable ? OptionalLong.of(address) : OptionalLong.empty();
    }

    private int sections() {
        return file.getShort(60) & 0xFFFF;
    }

    private int header(int section) {
        return (int) file.getLong(40) + section * SECTION_BYTES;
    }

    /** The first of a type from there on; -1 if there is none. */
    private int section(int type, int from) {
        for (int i = from; i < sections(); i++) if (file.getInt(header(i) + 4) == type) return i;
        return -1;
    }

    private int offset(int section) {
        return (int) file.getLong(header(section) + 24);
    }

    private int size(int section) {
        return (int) file.getLong(header(section) + 32);
    }

    private String name(int symbols, int symbol) {
        int names = file.getInt(header(symbols) + 40);
        int at = offset(names) + file.getInt(symbol), length = 0;
        while (file.get(at + length) != 0) length++;
        var bytes = new byte[length];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
