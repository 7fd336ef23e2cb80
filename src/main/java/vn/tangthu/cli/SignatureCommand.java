package vn.tangthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.tangthu.signing.Findings;
import vn.tangthu.signing.Limits;
import vn.tangthu.signing.SignatureCheck;
import vn.tangthu.signing.Trust;
import vn.tangthu.signing.Verdict;

/** Checks electronic signatures in files, without a server and without a net. */
final class SignatureCommand implements Command {

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public String summary() {
        return "tells who signed a file, when, and whether it holds";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu signature check FILE… [--trust DIR] [--data DIR] [--json]

                Checks the electronic signatures of PDF (PAdES), XML (XAdES, XML-DSig), ASiC and CMS files. For each signature:
                what is signed and whether it is the whole file, by whom, when (claimed by the signer or proven by a time
                stamp), whether the document was changed afterwards, and the verdict with its reasons: VALID, INVALID, or
                UNDECIDED where it could not be told.
                --trust DIR: trusted certificates (.cer .crt .der .pem) and lists of revoked ones (.crl), as files (default:
                the folder trust of the data folder, if there is one; without it nobody is trusted). Nothing is fetched.
                --json prints one line of JSON per file.
                Exit status: 0 every file is signed and every signature valid, 1 something is not, or could not be
                checked, 2 wrong use.""";
    }

    @Override
    public int run(Invocation invocation) {
        var words = invocation.words();
        if (words.isEmpty() || !words.get(0).equals("check")) throw new Invocation.UsageException("Expected: check; Found: " + words.stream().limit(1).toList() + ".");
        if (words.size() == 1) throw new Invocation.UsageException("Which files?");
        var check = new SignatureCheck(trust(invocation), Limits.usual(), Clock.systemUTC());
        return answer(check, words.subList(1, words.size()), invocation.has("json"));
    }

    private static Trust trust(Invocation invocation) {
        var usual = invocation.data().resolve("trust");
        if (invocation.option("trust").isEmpty() && !Files.isDirectory(usual)) return Trust.none();
        try {
            return Trust.in(invocation.option("trust").map(Path::of).orElse(usual));
        } catch (Trust.BrokenTrustException e) {
            throw new Invocation.UsageException(e.getMessage());
        }
    }

    /** Each file is answered as soon as it is checked. */
    private static int answer(SignatureCheck check, List<String> files, boolean forPrograms) {
        int status = 0;
        for (var file : files) {
            var findings = check.of(Path.of(file));
            System.out.println(forPrograms ? SignaturesAsJson.line(file, findings) : SignaturesAsText.of(file, findings));
            if (!allValid(findings)) status = 1;
        }
        return status;
    }

    private static boolean allValid(Findings findings) {
        return findings instanceof Findings.Signed signed && signed.signatures().stream().allMatch(one -> one.verdict() == Verdict.VALID);
    }
}
