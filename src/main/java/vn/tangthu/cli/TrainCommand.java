package vn.tangthu.cli;

import java.nio.file.Path;
import java.util.List;
import vn.tangthu.recognition.PenTraining;

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
        return "makes the net that reads digits written by pen, from drawings of its own";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu train digits [--seed S] [--strips N] [--out FILE]

                Draws N blanks of document heads (default %d), writes digits into them as people write, and trains the net
                that reads them: ten to twenty minutes on one core. The same seed (default %d) gives the same net, byte for byte.
                FILE defaults to digits.net in the working folder; the program's own lies in src/main/resources/pen.
                Nothing is read from outside the program.""".formatted(STRIPS, SEED);
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        if (!invocation.words().equals(List.of("digits"))) throw new Invocation.UsageException("What shall be trained?");
        int strips = invocation.number("strips", STRIPS);
        if (strips < 1) throw new Invocation.UsageException("The option --strips takes a number of 1 or more.");
        var file = Path.of(invocation.option("out").orElse("digits.net"));
        PenTraining.train(invocation.number("seed", SEED), strips, file, System.out::println);
        System.out.println("written to " + file);
        return 0;
    }
}
