package vn.tangthu.exchange;

import java.util.UUID;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.testing.TestDatabase;

/** The row of a document that was issued, without the life before: what the exchange finds in outgoing when it asks one back. */
public final class IssuedRow {

    private IssuedRow() {}

    public static void put(TestDatabase database, IssuedDocument document) {
        database.asOwner().sql("""
                insert into outgoing.document (id, agency_id, kind, medium, abstract, label, drafter, drafter_name, signer, signer_name, signer_post, state,
                       recipients, approved, approved_version, issued_on, created_at, changed_at)
                values (?, ?, ?, 'ELECTRONIC', ?, ?, ?, 'Võ Doãn Cảnh', ?, ?, ?, 'ISSUED', ?, decode(repeat('00', 32), 'hex'), 0, ?, now(), now())
                on conflict (id) do nothing""") // an issue may be heard twice
                .params(document.id().value(), document.agency().value(), document.kind(), document.abstractText(), document.label().level(), UUID.randomUUID(),
                        UUID.randomUUID(), document.signer(), document.signerPost(), document.recipients().size(), document.issuedOn())
                .update();
    }
}
