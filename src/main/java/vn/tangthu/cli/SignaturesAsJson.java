package vn.tangthu.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.signing.Finding;
import vn.tangthu.signing.Findings;
import vn.tangthu.signing.Reason;
import vn.tangthu.signing.Revocation;
import vn.tangthu.signing.Words;

/** The signatures of one file for programs. Codes are for comparing, sentences (Vietnamese) for showing. */
final class SignaturesAsJson {

    private static final Words WORDS = Words.vietnamese();

    private SignaturesAsJson() {}

    static String line(String file, Findings findings) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", file);
        if (findings instanceof Findings.Signed signed) {
            all.put("answer", "signed");
            all.put("kind", signed.kind().toString());
            all.put("signatures", signed.signatures().stream().map(SignaturesAsJson::signature).toList());
        } else if (findings instanceof Findings.NotSigned unsigned) {
            all.put("answer", "not-signed");
            all.put("kind", unsigned.kind().toString());
            all.put("sentence", WORDS.sentence("not-signed"));
            all.put("signatures", List.of());
        } else if (findings instanceof Findings.NotChecked not) {
            all.put("answer", "not-checked");
            all.put("code", not.why().toString());
            all.put("sentence", WORDS.of(not.why()));
            all.put("detail", not.detail().orElse(null));
            all.put("signatures", List.of());
        }
        return new JsonMapper().writeValueAsString(all);
    }

    private static Map<String, Object> signature(Finding finding) {
        var named = new LinkedHashMap<String, Object>();
        named.put("id", finding.id());
        named.put("verdict", finding.verdict().toString());
        named.put("reasons", finding.judgement().reasons().stream().map(SignaturesAsJson::reason).toList());
        named.put("format", finding.format());
        named.put("level", finding.level());
        named.put("container", finding.container().orElse(null));
        named.put("covers", finding.wholly() ? "whole" : "part");
        named.put("signed", finding.signed().stream().map(SignaturesAsJson::part).toList());
        named.put("signer", finding.signer().map(SignaturesAsJson::signer).orElse(null));
        named.put("time", time(finding.time()));
        named.put("changedAfterSigning", finding.changedAfter());
        named.put("laterSignatures", finding.laterSignatures());
        named.put("digest", finding.digest());
        named.put("revocation", revocation(finding.revocation()));
        return named;
    }

    private static Map<String, Object> reason(Reason reason) {
        var named = new LinkedHashMap<String, Object>();
        named.put("code", reason.toString());
        named.put("sentence", WORDS.of(reason));
        return named;
    }

    private static Map<String, Object> part(Finding.Part part) {
        var named = new LinkedHashMap<String, Object>();
        named.put("name", part.name());
        named.put("covers", part.scope().toString().toLowerCase(Locale.ROOT));
        named.put("description", part.description());
        return named;
    }

    private static Map<String, Object> signer(Finding.Signer signer) {
        var named = new LinkedHashMap<String, Object>();
        named.put("name", signer.name());
        named.put("organisation", signer.organisation().orElse(null));
        named.put("serial", signer.serial());
        named.put("issuer", signer.issuer());
        named.put("validFrom", signer.validFrom().toString());
        named.put("validTo", signer.validTo().toString());
        return named;
    }

    private static Map<String, Object> time(Finding.Time time) {
        var named = new LinkedHashMap<String, Object>();
        named.put("kind", time.kind().toString().toLowerCase(Locale.ROOT));
        named.put("at", text(time.stamped().or(time::claimed)));
        named.put("claimed", text(time.claimed()));
        named.put("stamped", text(time.stamped()));
        return named;
    }

    private static Map<String, Object> revocation(Revocation revocation) {
        var named = new LinkedHashMap<String, Object>();
        named.put("state", revocation.state().toString());
        named.put("asOf", text(revocation.asOf()));
        named.put("revokedAt", text(revocation.revokedAt()));
        return named;
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
