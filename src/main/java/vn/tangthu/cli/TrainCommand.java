package vn.tangthu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tangthu.recognition.PenTraining;
import vn.tangthu.recognition.WordPairTraining;

/** Trains what the program has learnt rather than been told. */
final class TrainCommand implements Command {

    /** What the net in the program was made with. */
    private static final int SEED = 1, STRIPS = 120_000;

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String summary() {
        return "makes what recognition has learnt: the net for digits by pen, the table of usual word pairs";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu train digits [--seed S] [--strips N] [--out FILE]
                       ./tangthu train pairs LIST [--out FILE]

                Draws N blanks of document heads (default %d), writes digits into them as people write, and trains the net
                that reads them: ten to twenty minutes on one core. The same seed (default %d) gives the same net, byte for byte.
                FILE defaults to digits.net in the working folder; the program's own lies in src/main/resources/pen.
                Nothing is read from outside the program.

                Pairs: LIST holds two words a line, as Tesseract's dawg2wordlist writes them from the part vie.bigram-dawg of its
                Vietnamese data (tesseract-ocr/tessdata). Those of two well-formed Vietnamese syllables are kept. FILE defaults to
                word-pairs.gz; the program's own lies in src/main/resources/language.""".formatted(STRIPS, SEED);
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        if (invocation.words().size() == 2 && invocation.words().get(0).equals("pairs")) return pairs(invocation);
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
}
