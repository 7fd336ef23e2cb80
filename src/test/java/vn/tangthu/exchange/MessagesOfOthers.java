package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.DocumentCode;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.OtherInfo;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.Signer;
import vn.tangthu.kernel.Checksum;

/** What a partner without a key sends through its folder, all on one day. */
record MessagesOfOthers(ExchangeHouse house, String partnerCode, String folder, String receiverCode, String receiver) {

    String reference(String number) {
        return partnerCode + ",2026/11/18," + number + "/UBND-VX";
    }

    void comes(String number, Business business) {
        var file = ("%PDF " + number + " " + partnerCode).getBytes(StandardCharsets.UTF_8);
        var message = new DocumentMessage(
                Party.of(partnerCode, "UBND tỉnh Mây"), List.of(Party.of(receiverCode, receiver)), reference(number), new DocumentCode(number, "UBND-VX"), "Mây",
                Optional.of(LocalDate.of(2026, 11, 18)), "", "Công văn", "V/v trồng rừng phòng hộ ven biển số " + number, "", new Signer("KT.", "Phó Chủ tịch", "Trần Văn Mưa"),
                Optional.empty(), List.of(), OtherInfo.NONE, List.of(), false, List.of(), business,
                List.of(new Attachment("f1", "van-ban.pdf", "application/pdf", "", Optional.of(new Content(file.length, Checksum.of(file), false)))), List.of());
        try {
            var out = new ByteArrayOutputStream();
            EdXmlWriter.write(message, attachment -> new ByteArrayInputStream(file), out);
            var safe = (Receiving.Reception.Safe) house.modules.get(Receiving.class).receive(new Way("FOLDER", folder), new ByteArrayInputStream(out.toByteArray()), out.size());
            assertThat(safe.outcome()).as(safe.why()).isEqualTo(Receiving.Outcome.ACCEPTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
