package fi.lapimurto.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings models and forms into the engine. The engine's own automatic deployment takes no forms and names resources by
 * their path, so that the same build started from another folder would make a new version of everything.
 */
@Component
class Deployment implements SmartInitializingSingleton {

    private static final String NAME = "lapimurto";

    private final RepositoryService repository;
    private final Translation translation;
    private final EngineSettings settings;

    Deployment(RepositoryService repository, Translation translation, EngineSettings settings) {
        this.repository = repository;
        this.translation = translation;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(resources());
    }

    /** Deploys what differs from the version deployed last; what has not changed keeps its version. */
    void deploy(Map<String, byte[]> resources) {
        // The start forms' variants in the installation's language carry the plain id: the engine does not evaluate an
        // expression in a start event's form reference.
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
        resources.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    Map<String, byte[]> resources() {
        Map<String, byte[]> resources = new TreeMap<>();
        for (String models : List.of("processes/*.bpmn", "processes/*.dmn")) {
            for (Resource model : find(models)) {
                resources.put("processes/" + model.getFilename(), translation.model(read(model), settings.language()));
            }
        }
        for (Resource form : find("forms/*.form")) {
            String id = form.getFilename().replace(".form", "");
            if (id.endsWith("-start")) {
                resources.put("forms/" + id + ".form", translation.form(read(form), id, settings.language()));
            } else {
                for (Language language : Language.values()) {
                    String variant = id + "-" + language;
                    resources.put("forms/" + variant + ".form", translation.form(read(form), variant, language.name()));
                }
            }
        }
        return resources;
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException e) {
            throw new IllegalStateException("No resources " + pattern, e);
        }
    }

    private static byte[] read(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }
}
