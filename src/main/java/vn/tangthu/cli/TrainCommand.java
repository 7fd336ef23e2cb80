package vn.tangthu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import vn.tangthu.recognition.PenTraining;
import vn.tangthu.recognition.ReaderTraining;
import vn.tangthu.recognition.WordPairTraining;
import vn.tangthu.samples.Samples;

/** Trains what the program has learnt rather than been told. */
final class TrainCommand implements Command {

    /** What the net in the program was made with. */
    private static final int SEED = 1, STRIPS = 120_000, LINES = 26_000, ITERATIONS = 40_000;
    private static final int LONGEST_LINE = 14, SHORTEST_LINE = 3;

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String summary() {
        return "makes what recognition has learnt: the reader of print, the net for digits by pen, the table of usual word pairs";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu train digits [--seed S] [--strips N] [--out FILE]
                       ./tangthu train pairs LIST [--out FILE]
                       ./tangthu train reader MODEL [--seed S] [--lines N] [--iterations N] [--work DIR] [--out FILE]

                Draws N blanks of document heads (default %d), writes digits into them as people write, and trains the net
                that reads them: ten to twenty minutes on one core. The same seed (default %d) gives the same net, byte for byte.
                FILE defaults to digits.net in the working folder; the program's own lies in src/main/resources/pen.
                Nothing is read from outside the program.

                Pairs: LIST holds two words a line, as Tesseract's dawg2wordlist writes them from the part vie.bigram-dawg of its
                Vietnamese data (tesseract-ocr/tessdata). Those of two well-formed Vietnamese syllables are kept. FILE defaults to
                word-pairs.gz; the program's own lies in src/main/resources/language.

                Reader: MODEL is a Vietnamese model of Tesseract (vie.traineddata). Prints N lines of invented text (default %d), scans
                them as offices do and lets Tesseract's own trainer go on from MODEL with them (default %d lines looked at): about an
                hour on one core. FILE defaults to vie.traineddata in the working folder; the program's own lie in
                src/main/resources/tessdata. Which fonts are taken: docs/decisions/0021.""".formatted(STRIPS, SEED, LINES, ITERATIONS);
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        if (invocation.words().size() == 2 && invocation.words().get(0).equals("pairs")) return pairs(invocation);
        if (invocation.words().size() == 2 && invocation.words().get(0).equals("reader")) return reader(invocation);
        if (!invocation.words().equals(List.of("digits"))) throw new Invocation.UsageException("What shall be trained?");
        int strips = invocation.number("strips", STRIPS);
        if (strips < 1) throw new Invocation.UsageException("The option --strips takes a number of 1 or more.");
        var file = Path.of(invocation.option("out").orElse("digits.net"));
        PenTraining.train(invocation.number("seed", SEED), strips, file, System.out::println);
        System.out.println("written to " + file);
        return 0;
    }

    private static int pairs(Invocation invocation) throws IOException {
        var list = Path.of(invocation.words().get(1));
        if (!Files.isReadable(list)) throw new Invocation.UsageException("The list cannot be read: " + list);
        var file = Path.of(invocation.option("out").orElse("word-pairs.gz"));
        // some of Tesseract's words are no sound UTF-8; a reader takes them, and they are no pairs
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8));
                var out = Files.newOutputStream(file)) {
            WordPairTraining.write(lines.lines(), out);
        }
        System.out.println("written to " + file);
        return 0;
    }

    private static int reader(Invocation invocation) throws Exception {
        var from = Path.of(invocation.words().get(1));
        if (!Files.isReadable(from)) throw new Invocation.UsageException("The model cannot be read: " + from);
        var file = Path.of(invocation.option("out").orElse("vie.traineddata"));
        int seed = invocation.number("seed", SEED);
        var work = Path.of(invocation.option("work").orElse("reader-training"));
        ReaderTraining.train(new ReaderTraining.Request(from, seed, invocation.number("lines", LINES), invocation.number("iterations", ITERATIONS), work, file),
                prose(seed), System.out::println);
        System.out.println("written to " + file);
        return 0;
    }

    /** Pieces of invented documents, each as long as a line may be. */
    private static Supplier<String> prose(long seed) {
        var random = new Random(seed);
        var pieces = new ArrayDeque<String>();
        return () -> {
            while (pieces.isEmpty()) {
                for (var line : Samples.random(random.nextInt(1 << 20)).fullText().split("\n")) pieces.addAll(pieces(line, random));
            }
            return pieces.remove();
        };
    }

    private static List<String> pieces(String line, Random random) {
        var words = List.of(line.strip().split("\\s+"));
        var pieces = new ArrayList<String>();
        for (int from = 0, to; from < words.size(); from = to) {
            to = Math.min(words.size(), from + SHORTEST_LINE + random.nextInt(LONGEST_LINE - SHORTEST_LINE));
            pieces.add(String.join(" ", words.subList(from, to)));
        }
        return pieces;
    }
}
