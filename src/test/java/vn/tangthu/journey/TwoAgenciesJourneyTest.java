package vn.tangthu.journey;

import org.junit.jupiter.api.Test;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestServer;

/** Both agencies in one installation: they know each other, and what one issues the other has at once. */
class TwoAgenciesJourneyTest extends TwoAgenciesWalk {

    TwoAgenciesJourneyTest() {
        super(TestServer.reading(), TestServer.reading());
    }

    @Override
    String town() {
        return "An Hải";
    }

    @Override
    String prefix() {
        return "MOT";
    }

    @Override
    void meet() { /* of one installation */ }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C6")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C9")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C13")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J2")
    void from_the_first_draft_over_the_other_agencys_result_to_the_document_given_back() {
        walk();
    }
}
