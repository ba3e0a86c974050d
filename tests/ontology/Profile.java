import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** Prints, for each file, how many axioms it has and what the OWL API holds against it as OWL 2 DL. */
public class Profile {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            OWLOntology ontology =
                OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(file));
            OWLProfileReport report = new OWL2DLProfile().checkOntology(ontology);
            System.out.println("FILE " + ontology.getLogicalAxiomCount());
            for (OWLProfileViolation violation : report.getViolations()) {
                System.out.println(violation);
            }
        }
    }
}
