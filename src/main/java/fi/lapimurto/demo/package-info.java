/** Made-up people and collaboratives, for trying the program out on an empty database of its own. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "engine",
            "people",
            "deadline",
            "collaborative",
            "workshop",
            "coaching",
            "team",
            "team :: recruiting",
            "team :: participants",
            "team :: journey",
            "improvement",
            "improvement :: ideas"
        })
package fi.lapimurto.demo;
