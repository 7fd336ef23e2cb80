package vn.tangthu.layout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Turns a DOCX of whatever making into PDF/A-2b by LibreOffice, in a process of its own with a profile, home and folder of its own, an
 * empty environment and a limit of time. What would fetch or run something is refused before; in the profile macros and links are off.
 */
public final class Converter {

    public static final Duration USUAL_TIME = Duration.ofSeconds(120);

    private static final String AS_PDF_A_2B = "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    /** Of the file it may write, in units of 512 bytes. */
    private static final int LARGEST_OUTPUT = 1 << 20;
    private static final int LONGEST_WORDS = 2_000;

    private final Optional<Path> program;
    private final Duration time;

    /** @param program soffice of LibreOffice */
    public Converter(Path program, Duration time) {
        this(Files.isExecutable(program) ? Optional.of(program) : Optional.empty(), time);
    }

    private Converter(Optional<Path> program, Duration time) {
        this.program = program;
        this.time = time;
    }

    /** With the LibreOffice that the machine finds by itself, if it has one. */
    public static Converter installed() {
        var places = Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)).filter(folder -> !folder.isBlank());
        return new Converter(places.map(folder -> Path.of(folder, "soffice")).filter(Files::isExecutable).findFirst(), USUAL_TIME);
    }

    public boolean isAvailable() {
        return program.isPresent();
    }

    /** @param to is written only when all went well */
    public Conversion convert(Path docx, Path to) throws IOException, InterruptedException {
        if (program.isEmpty()) return new Conversion.NotInstalled();
        try {
            DocxReader.read(docx);
        } catch (Refused e) {
            return new Conversion.Refused(e.why());
        }
        var folder = Files.createTempDirectory("convert");
        try {
            return convert(docx, to, folder);
        } finally {
            delete(folder);
        }
    }

    private Conversion convert(Path docx, Path to, Path folder) throws IOException, InterruptedException {
        var source = Files.copy(docx, folder.resolve("document.docx"));
        OfficeProfile.writeInto(folder.resolve("profile"));
        var words = folder.resolve("words.txt");
        var process = start(source, folder, words);
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            end(process);
            return new Conversion.TooSlow(time);
        }
        var made = folder.resolve("out/document.pdf");
        if (process.exitValue() != 0 || !Files.isRegularFile(made)) return new Conversion.Broken("exit status " + process.exitValue() + ": " + said(words));
        return MadePdf.pages(made).<Conversion>map(pages -> moved(made, to, pages)).orElseGet(() -> new Conversion.Broken("the result is no PDF/A-2b"));
    }

    private Process start(Path source, Path folder, Path words) throws IOException {
        var command = List.of("/bin/sh", "-c", "ulimit -t " + (time.toSeconds() + 1) + "; ulimit -f " + LARGEST_OUTPUT + "; exec \"$@\"", "sh", program.orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore", "--nodefault", "--nologo", "--nolockcheck",
                "--infilter=MS Word 2007 XML", "--convert-to", AS_PDF_A_2B, "--outdir", folder.resolve("out").toString(), source.toString());
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), "PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "SAL_USE_VCLPLUGIN", "svp"));
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** The program starts others, which would live on without it. */
    private static void end(Process process) throws InterruptedException {
        var all = process.toHandle().descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(10, TimeUnit.SECONDS);
        for (var one : all) one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join();
    }

    private static Conversion moved(Path made, Path to, int pages) {
        try {
            Files.move(made, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Conversion.Converted(to, pages);
    }

    private static String said(Path words) throws IOException {
        var all = Files.exists(words) ? new String(Files.readAllBytes(words), java.nio.charset.StandardCharsets.UTF_8).strip() : "";
        return all.length() <= LONGEST_WORDS ? all : all.substring(0, LONGEST_WORDS);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        }
    }
}
