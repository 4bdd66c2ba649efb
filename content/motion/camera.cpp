// Projection, order of drawing, and the trunk's outline.
#include "content/motion/camera.hpp"

#include "content/motion/angles.hpp"

#include <algorithm>
#include <utility>

namespace content::motion {
namespace {

constexpr float ground_radius = 0.70F;

/// The picture's axes in the room.
struct Axes {
    Vec right, up, near;
};

Axes axes_of(const Camera& camera) {
    const float s = std::sin(camera.turn * degree) * sign(camera.nearer), c = std::cos(camera.turn * degree);
    const bool back = camera.facing == Facing::behind;
    const Vec level = back ? Vec{s, 0, c} : Vec{s, 0, -c};
    // In a mirror the picture's right is the mover's right though he faces us: the one view that reflects.
    const Vec mirror_right = back ? Vec{c, 0, -s} : Vec{c, 0, s};
    const float sp = std::sin(camera.above * degree), cp = std::cos(camera.above * degree);
    return {camera.facing == Facing::instructor ? -mirror_right : mirror_right, Vec{0, cp, 0} - level * sp,
            level * cp + Vec{0, sp, 0}};
}

struct Seen {
    Spot at;
    float depth, scale;
};

class Eye {
public:
    explicit Eye(const Camera& camera) : axes(axes_of(camera)), aim(camera.aim), distance(camera.distance) {
        origin = raw({0, 0, 0}).at;
    }
    [[nodiscard]] Seen look(const Vec& point) const {
        Seen seen = raw(point);
        seen.at = {seen.at.x - origin.x, seen.at.y - origin.y};
        return seen;
    }
    [[nodiscard]] float foreshortening() const { return axes.near.y; }

private:
    [[nodiscard]] Seen raw(const Vec& point) const {
        const Vec from = point - aim;
        const float depth = glm::dot(from, axes.near);
        const float scale = distance / std::max(0.5F, distance - depth);
        return {{glm::dot(from, axes.right) * scale, -glm::dot(from, axes.up) * scale}, depth, scale};
    }
    Axes axes;
    Vec aim;
    float distance;
    Spot origin;
};

Shape shape_of(const Solid& solid, const Eye& eye) {
    const Seen a = eye.look(solid.a), b = eye.look(solid.b);
    return {.a = a.at,
            .b = b.at,
            .ra = solid.ra * a.scale,
            .rb = solid.rb * b.scale,
            .part = solid.part,
            .side = solid.side,
            .of_limb = solid.of_limb,
            .working = solid.working,
            .depth = (a.depth + b.depth) / 2};
}

/// What lies on a surface is drawn right after it: lifted by more than the two could otherwise be mixed up.
float lifted(Part part) {
    if (part == Part::stripe) return 0.05F;
    return part == Part::cuff || part == Part::hand || part == Part::sleeve ? 0.01F : 0;
}

/// A head is one ball to the eye: its pieces follow each other by where the face looks, not by their middles,
/// or a cap seen from above would swallow the face.
float layer_of(Part part, bool faces_us) {
    if (part == Part::cap) return faces_us ? -0.004F : 0.004F;
    if (part == Part::nose) return faces_us ? 0.002F : -0.002F;
    return 0;
}

/// Shoulders and neck come out of the trunk, which covers their ends.
bool grows_out(Part part) { return part == Part::torso || part == Part::neck; }

bool is_head(Part part) { return part == Part::head || part == Part::cap || part == Part::nose; }

/// One section of the trunk on the picture.
struct Slice {
    Spot centre, across, deep;
};

Spot operator+(const Spot& a, const Spot& b) { return {a.x + b.x, a.y + b.y}; }
Spot operator-(const Spot& a, const Spot& b) { return {a.x - b.x, a.y - b.y}; }
Spot operator*(const Spot& a, float f) { return {a.x * f, a.y * f}; }
float dot(const Spot& a, const Spot& b) { return a.x * b.x + a.y * b.y; }

/// Through b at 0 and c at 1, with the slopes that their neighbours suggest.
Spot through(const Spot& a, const Spot& b, const Spot& c, const Spot& d, float t) {
    const float t2 = t * t, t3 = t2 * t;
    return (b * 2 + (c - a) * t + (a * 2 - b * 5 + c * 4 - d) * t2 + (b * 3 - a - c * 3 + d) * t3) * 0.5F;
}

Slice slice_at(const std::array<Slice, Figure::sections>& cuts, std::size_t step) {
    const std::size_t last = cuts.size() - 1, i = std::min(step / Outline::steps, last - 1);
    const float t = static_cast<float>(step - i * Outline::steps) / Outline::steps;
    const Slice &a = cuts[i == 0 ? 0 : i - 1], &b = cuts[i], &c = cuts[i + 1],
                &d = cuts[std::min(i + 2, last)];
    return {through(a.centre, b.centre, c.centre, d.centre, t),
            through(a.across, b.across, c.across, d.across, t), through(a.deep, b.deep, c.deep, d.deep, t)};
}

/// An ellipse reaches as far in a direction as its two half axes together, as legs of a right angle.
Outline outline_of(const Figure& figure, const Eye& eye) {
    std::array<Slice, Figure::sections> cuts;
    Outline outline;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Section& s = figure.trunk[i];
        const Seen centre = eye.look(s.centre);
        cuts[i] = {centre.at, eye.look(s.centre + s.across).at - centre.at,
                   eye.look(s.centre + s.deep).at - centre.at};
        outline.depth += centre.depth / static_cast<float>(cuts.size());
    }
    constexpr std::size_t rows = Outline::points / 2;
    for (std::size_t i = 0; i < rows; ++i) {
        const Slice now = slice_at(cuts, i);
        const Spot along =
            slice_at(cuts, std::min(i + 1, rows - 1)).centre - slice_at(cuts, i == 0 ? 0 : i - 1).centre;
        const float length = std::max(1e-5F, std::sqrt(dot(along, along)));
        const Spot normal{-along.y / length, along.x / length};
        const float half = std::hypot(dot(now.across, normal), dot(now.deep, normal));
        outline.edge[i] = now.centre + normal * half;
        outline.edge[Outline::points - 1 - i] = now.centre - normal * half;
    }
    const std::size_t chest = 7 * Outline::steps;
    outline.from = outline.edge[chest];
    outline.to = outline.edge[Outline::points - 1 - chest];
    if (outline.from.x > outline.to.x) std::swap(outline.from, outline.to);
    return outline;
}

/// How much the right side faces the viewer.
float right_is_near(const Camera& camera) { return eased(sign(camera.nearer) * camera.turn, -8, 8); }

constexpr float heel_contact = 0.056F, ball_contact = 0.070F; ///< metres: a finger's breadth about the shoe

/// Straight under the foot, its toes where the foot's are. It fades and grows as the foot is lifted.
Contact contact_under(const Leg& leg, const Eye& eye) {
    const float high = std::clamp((leg.heel.y + leg.ball.y) / 2 / 0.40F, 0.0F, 1.0F);
    const Vec heel{leg.heel.x, 0, leg.heel.z}, ball{leg.ball.x, 0, leg.ball.z};
    const Vec way = ball - heel;
    const float length = glm::length(way), grown = 1 + 0.5F * high;
    const auto outline = sole_outline({heel, heel_contact * grown}, {ball, ball_contact * grown},
                                      length > 1e-4F ? way / length : Vec{0, 0, -1});
    Contact contact{.edge = {}, .strength = 1 - 0.5F * high};
    std::ranges::transform(outline, contact.edge.begin(), [&](const Vec& at) { return eye.look(at).at; });
    return contact;
}

} // namespace

Spot seen(const Vec& point, const Camera& camera) { return Eye{camera}.look(point).at; }

void look_at(std::span<const Vec> points, const Camera& camera, std::span<Sight> into) {
    const Eye eye{camera};
    std::ranges::transform(points, into.begin(), [&](const Vec& point) {
        const Seen seen = eye.look(point);
        return Sight{seen.at, seen.depth};
    });
}

Scene seen(const Figure& figure, const Skeleton& body, const Camera& camera) {
    const Eye eye{camera};
    Scene scene;
    scene.trunk = outline_of(figure, eye);
    const float right_near = right_is_near(camera);
    const float head = eye.look((body.skull + body.crown) * 0.5F).depth + 0.06F;
    const bool faces_us = eye.look(body.skull + body.head * Vec{0, 0, -1}).depth > eye.look(body.skull).depth;
    for (const Solid& solid : figure.solids()) {
        Shape& shape = scene.row[scene.count++] = shape_of(solid, eye);
        if (solid.of_limb) shape.near = solid.side == right ? right_near : 1 - right_near;
        if (is_head(solid.part))
            shape.depth = head + layer_of(solid.part, faces_us);
        else if (grows_out(solid.part))
            shape.depth = scene.trunk.depth - 0.01F;
        else
            shape.depth += lifted(solid.part);
    }
    std::sort(scene.row.begin(), scene.row.begin() + static_cast<std::ptrdiff_t>(scene.count),
              [](const Shape& a, const Shape& b) { return a.depth < b.depth; });
    for (std::size_t i = 0; i < scene.visor.size(); ++i) scene.visor[i] = eye.look(figure.visor[i]).at;
    const float peak = head + (faces_us ? 0.006F : -0.006F);
    while (scene.visor_at < scene.count && scene.row[scene.visor_at].depth < peak) ++scene.visor_at;
    while (scene.trunk_at < scene.count && scene.row[scene.trunk_at].depth < scene.trunk.depth)
        ++scene.trunk_at;
    const Seen middle = eye.look({0, 0, camera.aim.z});
    scene.ground = {middle.at, ground_radius * middle.scale,
                    ground_radius * middle.scale * eye.foreshortening()};
    for (const Limb limb : limbs) scene.contacts[limb] = contact_under(body.legs[limb], eye);
    return scene;
}

} // namespace content::motion
