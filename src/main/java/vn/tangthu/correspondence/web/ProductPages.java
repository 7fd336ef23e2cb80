package vn.tangthu.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.recognition.Product;
import vn.tangthu.recognition.ProductKind;
import vn.tangthu.recognition.Products;
import vn.tangthu.recognition.ReadingId;

/**
 * What was made of the reading of a draft or line, to take along: searchable PDF, ALTO, hOCR. Whoever may have the document
 * may have these. They are made while they are sent, page by page, so the download begins at once and shows how far it is.
 */
@Controller
class ProductPages {

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Products products;
    private final ProductDownloads downloads;
    private final Bitstore bitstore;
    private final MessageSource words;

    ProductPages(IncomingDesk desk, IncomingRegister register, Products products, ProductDownloads downloads, Bitstore bitstore, MessageSource words) {
        this.desk = desk;
        this.register = register;
        this.products = products;
        this.downloads = downloads;
        this.bitstore = bitstore;
        this.words = words;
    }

    @GetMapping("/incoming/drafts/{id}/products/{kind}")
    View ofDraft(Actor actor, @PathVariable DraftId id, @PathVariable String kind, RedirectAttributes redirect, Locale locale) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        return answer(actor, draft.readingId(), kind, draft.fileName(), "/incoming/drafts/" + id, redirect, locale);
    }

    @GetMapping("/incoming/register/{id}/products/{kind}")
    View ofLine(Actor actor, @PathVariable LineId id, @PathVariable String kind, RedirectAttributes redirect, Locale locale) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        var reading = line.reading().orElseThrow(PagePictures::notFound);
        return answer(actor, reading, kind, line.fileName().orElse(line.number().toString()), "/incoming/register/" + id, redirect, locale);
    }

    private View answer(
            Actor actor, ReadingId reading, String key, String fileName, String page, RedirectAttributes redirect, Locale locale) {
        var kind = ProductKind.of(key).orElseThrow(PagePictures::notFound);
        var product = products.find(actor, reading, kind).orElseThrow(PagePictures::notFound);
        if (product instanceof Refusal refusal) {
            redirect.addFlashAttribute("toast", new Toast(words.getMessage(refusal.messageKey(), refusal.messageArguments(), locale), "", ""));
            return new RedirectView(page);
        }
        var name = product instanceof Product.Kept kept && kept.original() ? fileName : kind.nameFor(fileName);
        if (product instanceof Product.Made made) return inTurn(actor, page, download(name, kind.mediaType(), made.writing()));
        return download(name, kind.mediaType(), out -> copy(((Product.Kept) product).bytes(), out));
    }

    private void copy(Checksum kept, OutputStream out) throws IOException {
        try (var bytes = bitstore.open(kept)) {
            bytes.transferTo(out);
        }
    }

    private View inTurn(Actor actor, String page, View download) {
        return (model, request, response) -> {
            var turn = downloads.begin(actor);
            if (turn instanceof ProductDownloads.Turn.Full full) {
                request.setAttribute("refusal", full);
                request.setAttribute("back", page);
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ProductDownloads.RETRY_AFTER_SECONDS));
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            try (var begun = (ProductDownloads.Turn.Begun) turn) {
                download.render(model, request, response);
            }
        };
    }

    private static View download(String name, String mediaType, Product.Writing writing) {
        return (model, request, response) -> {
            response.setContentType(mediaType);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
            writing.to(response.getOutputStream());
        };
    }
}
