package vn.tangthu.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** One of the data files below demo/: semicolons between columns, comments after #, the first line names the columns. */
record DemoFile(String name) {

    /** @return the cells of every line, as many as there are columns */
    List<String[]> rows() {
        try (var in = DemoFile.class.getResourceAsStream("/demo/" + name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var all = lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
            int columns = all.get(0).split(";", -1).length;
            return all.stream().skip(1).map(l -> cells(l, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private String[] cells(String line, int columns) {
        var cells = Normalizer.normalize(line, Normalizer.Form.NFC).split(";", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(name + ": Expected: " + columns + " columns; Found: " + line);
        }
        return cells;
    }
}
