package fi.lapimurto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class DeploymentTests {

    @Autowired
    Deployment deployment;

    @Autowired
    RepositoryService repository;

    @Autowired
    Labels labels;

    @Autowired
    ObjectMapper json;

    @Test
    void deploysNothingWhenNothingHasChanged() {
        long before = repository.createDeploymentQuery().count();

        deployment.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getVersion)
                .containsOnly(1);
    }

    @Test
    void deploysOnlyWhatHasChanged() {
        Map<String, byte[]> resources = new HashMap<>(deployment.resources());
        resources.put("forms/only-a-test-en.form", "{\"id\": \"only-a-test-en\", \"components\": []}".getBytes());

        deployment.deploy(resources);

        assertThat(repository.createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getVersion)
                .containsOnly(1);
        String latest = repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0)
                .getId();
        assertThat(repository.getDeploymentResourceNames(latest)).containsExactly("forms/only-a-test-en.form");
    }

    @Test
    void namesResourcesWithoutThePlaceTheyCameFrom() {
        assertThat(deployment.resources().keySet())
                .allMatch(name -> name.matches("(processes|forms)/[a-z-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void makesAFormForEachLanguageFromOneFile() throws IOException {
        assertThat(outcome("fi").path("label").asText()).isEqualTo("Tämä kohta on");
        assertThat(outcome("sv").path("label").asText()).isEqualTo("Den här punkten är");
        assertThat(outcome("en").path("label").asText()).isEqualTo("This item is");
    }

    @Test
    void fallsBackToTheModelsOwnWords() {
        assertThat(labels.ofModel("collaborative.Step04_BookVenues", "sv", "own"))
                .startsWith("4 ");
        assertThat(labels.ofModel("collaborative.NotTranslated", "sv", "own")).isEqualTo("own");
        assertThat(labels.ofForm("collaborative-book-venues", "notTranslated.label", "sv", "own"))
                .isEqualTo("own");
    }

    private JsonNode outcome(String language) throws IOException {
        byte[] form = deployment.resources().get("forms/collaborative-book-venues-" + language + ".form");
        for (JsonNode component : json.readTree(form).path("components")) {
            if (component.path("key").asText().equals("outcome")) {
                return component;
            }
        }
        throw new AssertionError("The form asks no outcome");
    }
}
