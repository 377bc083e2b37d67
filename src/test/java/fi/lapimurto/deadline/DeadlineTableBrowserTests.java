package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Owners see in Cockpit what the deadlines are by default and where each comes from. */
@LapimurtoTest
@ExtendWith(OutputCaptureExtension.class)
class DeadlineTableBrowserTests {

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    @Test
    void anOwnerReadsTheTableInCockpit(CapturedOutput log) {
        TestPeople.anAdmin(people);
        String owner = TestPeople.somebody(people, Role.process_owner);
        String table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("deadlines")
                .latestVersion()
                .singleResult()
                .getId();
        try (Browser browser = Browser.open(port, "fi", 1500, 950)) {
            browser.enter(owner);
            browser.go("/camunda/app/cockpit/default/#/decisions");
            browser.see(By.xpath("//a[normalize-space()='Määräajat']"));
            browser.go("/camunda/app/cockpit/default/#/decision-definition/" + table);
            browser.see(By.xpath("//table[contains(@class,'tjs-table')]//*[contains(text(),'participant_list')]"));
            browser.see(By.xpath("//table[contains(@class,'tjs-table')]//*[contains(text(),'S3.17')]"));
            browser.picture("cockpit-deadlines");
        }
        assertThat(log.getAll().lines().filter(it -> it.contains("Refused "))).isEmpty();
    }
}
