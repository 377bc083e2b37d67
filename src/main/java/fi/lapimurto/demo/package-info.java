/** Made-up people and collaboratives, for trying the program out on an empty database of its own. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "people", "collaborative", "workshop", "coaching", "team"})
package fi.lapimurto.demo;
